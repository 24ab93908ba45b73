/**
 * Contracts from drafting to their avenants. Knows territories, organisations and documents from
 * the territory topic.
 */
@NullMarked
package fr.avenant.engagement.contract;

import org.jspecify.annotations.NullMarked;
