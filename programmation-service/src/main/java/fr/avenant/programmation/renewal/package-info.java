/**
 * Urban renewal: the financing plans of operations, with the total that the source prints beside
 * them. Publishes {@code OperationAgreed}, {@code OperationCorrected} and {@code
 * OperationWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.renewal;

import org.jspecify.annotations.NullMarked;
