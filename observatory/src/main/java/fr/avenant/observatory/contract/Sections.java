package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.Body;
import fr.avenant.observatory.reporting.Evaluation;
import fr.avenant.observatory.reporting.FundingRule;
import fr.avenant.observatory.reporting.Means;
import fr.avenant.observatory.reporting.Money;
import fr.avenant.observatory.reporting.Post;
import fr.avenant.observatory.reporting.TargetShare;
import java.util.List;
import java.util.stream.Stream;

/** What a contract lays down besides its framework and engagements, as far as it is looked for. */
record Sections(
        List<Body> bodies,
        List<Evaluation> evaluations,
        List<Means> means,
        List<FundingRule> rules,
        List<TargetShare> shares,
        List<Post> posts,
        List<Money> money) {

    /** How many things there are; of an evaluation each statement is one. */
    public long total() {
        return statements()
                + Stream.of(bodies, means, rules, shares, posts, money).mapToLong(List::size).sum();
    }

    /** How many findings and recommendations there are. */
    public long statements() {
        return evaluations.stream()
                .mapToLong(it -> (long) it.findings().size() + it.recommendations().size())
                .sum();
    }
}
