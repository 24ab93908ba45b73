/** The journal of events, as it was recorded. */
@NullMarked
package fr.avenant.observatory.journal;

import org.jspecify.annotations.NullMarked;
