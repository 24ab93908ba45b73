/** The territory context: one package a feature. */
@NullMarked
package fr.avenant.territory;

import org.jspecify.annotations.NullMarked;
