/** Money: envelopes, funded actions, renewal operations, TFPB programmes. */
@NullMarked
package fr.avenant.contracts.programmation;

import org.jspecify.annotations.NullMarked;
