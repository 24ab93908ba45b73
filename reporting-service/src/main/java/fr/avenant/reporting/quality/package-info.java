/** Where the documents contradict themselves: rules as files, run over what is recorded now. */
@NullMarked
package fr.avenant.reporting.quality;

import org.jspecify.annotations.NullMarked;
