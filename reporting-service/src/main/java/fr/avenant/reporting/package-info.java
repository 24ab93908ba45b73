/**
 * The observatory's answers: a journal of all events, facts made of them, and questions to both.
 */
@NullMarked
package fr.avenant.reporting;

import org.jspecify.annotations.NullMarked;
