/** Work in the background goes on, whatever it throws, and tells when it does not. */
@NullMarked
package fr.avenant.kit.supervision;

import org.jspecify.annotations.NullMarked;
