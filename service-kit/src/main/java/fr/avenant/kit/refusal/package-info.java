/** What is wrong with a request, and where in it. */
@NullMarked
package fr.avenant.kit.refusal;

import org.jspecify.annotations.NullMarked;
