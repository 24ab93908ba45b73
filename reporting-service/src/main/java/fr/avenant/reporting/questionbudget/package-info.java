/**
 * What a question may take of everybody's memory and time, and what is said to one that takes more.
 */
@NullMarked
package fr.avenant.reporting.questionbudget;

import org.jspecify.annotations.NullMarked;
