package fr.avenant.reporting.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule.
 *
 * @param findings of what it could be applied to
 * @param failure null if that is everything
 */
record RuleOutcome(Rule rule, List<Finding> findings, @Nullable RuleFailure failure) {}
