/** Data quality: where the documents contradict themselves, each other or the law. */
@NullMarked
package fr.avenant.observatory.quality;

import org.jspecify.annotations.NullMarked;
