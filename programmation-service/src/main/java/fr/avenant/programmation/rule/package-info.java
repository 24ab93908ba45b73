/**
 * The rules by which the partners fund actions. Decides nothing beyond the rules of every recorded
 * fact; publishes {@code FundingRuleAdopted}, {@code FundingRuleCorrected} and {@code
 * FundingRuleWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.rule;

import org.jspecify.annotations.NullMarked;
