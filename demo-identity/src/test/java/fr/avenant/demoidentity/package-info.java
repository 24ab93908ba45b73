/** Tests of the provider as the observatory and programs meet it: over HTTP. */
@NullMarked
package fr.avenant.demoidentity;

import org.jspecify.annotations.NullMarked;
