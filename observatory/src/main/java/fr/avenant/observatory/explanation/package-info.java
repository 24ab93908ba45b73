/** Where a figure comes from: its facts, their documents and the events that recorded them. */
@NullMarked
package fr.avenant.observatory.explanation;

import org.jspecify.annotations.NullMarked;
