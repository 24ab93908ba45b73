/**
 * Organisations, what they are parts of and what succeeded them: what events make of them, and
 * their answers.
 */
@NullMarked
package fr.avenant.reporting.organisation;

import org.jspecify.annotations.NullMarked;
