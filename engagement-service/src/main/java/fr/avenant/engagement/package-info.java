/** The engagement context: one package a feature. */
@NullMarked
package fr.avenant.engagement;

import org.jspecify.annotations.NullMarked;
