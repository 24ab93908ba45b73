/**
 * What landlords do for their allowance of the property tax (TFPB): programmes, expenses, totals.
 */
@NullMarked
package fr.avenant.reporting.tfpb;

import org.jspecify.annotations.NullMarked;
