/**
 * Keeps demonstration accounts off the network: nobody but this machine reaches them unless told
 * so.
 */
@NullMarked
package fr.avenant.demoidentity.exposure;

import org.jspecify.annotations.NullMarked;
