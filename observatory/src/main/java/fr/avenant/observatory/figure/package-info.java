/** How figures, their absence, dates and codes are written in French. */
@NullMarked
package fr.avenant.observatory.figure;

import org.jspecify.annotations.NullMarked;
