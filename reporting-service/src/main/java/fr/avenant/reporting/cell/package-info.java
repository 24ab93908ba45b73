/**
 * From facts to cells, and nothing else: which facts are added, which are left out and why, what is
 * expected of whom, what a sum lacks. Pure: it knows no database, no address and no clock.
 */
@NullMarked
package fr.avenant.reporting.cell;

import org.jspecify.annotations.NullMarked;
