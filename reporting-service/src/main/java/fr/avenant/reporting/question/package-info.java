/**
 * What is asked: a measure, members, dimensions and coordinates, read, checked and written as a
 * link.
 */
@NullMarked
package fr.avenant.reporting.question;

import org.jspecify.annotations.NullMarked;
