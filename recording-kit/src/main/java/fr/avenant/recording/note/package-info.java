/**
 * What users type: kept beside the events, which hold no more than a commitment to it, so that it
 * can be erased for good.
 */
@NullMarked
package fr.avenant.recording.note;

import org.jspecify.annotations.NullMarked;
