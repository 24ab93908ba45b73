/**
 * Contracts from drafting to their avenants (loi 2014-173, article 6). Decides what can be signed
 * and amended, takes a contract over at the stage that a source shows, and publishes {@code
 * ContractRegistered}, {@code ContractSigned}, {@code AvenantSigned}, {@code ContractCorrected} and
 * {@code ContractWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.contract;

import org.jspecify.annotations.NullMarked;
