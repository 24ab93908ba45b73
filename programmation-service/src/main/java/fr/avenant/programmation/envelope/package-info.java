/** Money that funders set aside before it goes to actions. */
@NullMarked
package fr.avenant.programmation.envelope;

import org.jspecify.annotations.NullMarked;
