/** From events to facts and register entries: a pure mapping, and set-based writes. */
@NullMarked
package fr.avenant.reporting.projection;

import org.jspecify.annotations.NullMarked;
