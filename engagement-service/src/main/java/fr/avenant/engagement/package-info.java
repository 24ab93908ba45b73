/**
 * The engagement context: what was promised, by whom, and how it is followed. One package a
 * feature. Publishes on {@code engagement.events}; knows territories, quartiers, organisations and
 * documents from {@code territory.events}.
 */
@NullMarked
package fr.avenant.engagement;

import org.jspecify.annotations.NullMarked;
