package fr.avenant.reporting.quality;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule.
 *
 * @param findings of what it could be applied to
 * @param failure null if that is everything
 */
record RuleOutcome(Rule rule, List<Finding> findings, @Nullable RuleFailure failure) {

    /** The same without what is found in some territories. */
    RuleOutcome without(Collection<String> territories) {
        return new RuleOutcome(
                rule,
                findings.stream()
                        .filter(it ->
                                it.territory() == null || !territories.contains(it.territory()))
                        .toList(),
                failure);
    }
}
