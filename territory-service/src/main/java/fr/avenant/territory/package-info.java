/**
 * The territory context: which territories have a contract, who takes part, and what is published
 * about them. One package a feature. Publishes on {@code territory.events}, roles also on {@code
 * territory.roles}, and listens to nobody: the other contexts name what is recorded here.
 */
@NullMarked
package fr.avenant.territory;

import org.jspecify.annotations.NullMarked;
