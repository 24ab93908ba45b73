/** Whichever platform is chosen, it keeps the same promises. */
@NullMarked
package fr.avenant.testplatform;

import org.jspecify.annotations.NullMarked;
