/** The programmation context: one package a feature. */
@NullMarked
package fr.avenant.programmation;

import org.jspecify.annotations.NullMarked;
