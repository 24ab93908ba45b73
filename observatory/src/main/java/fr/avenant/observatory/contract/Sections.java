package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.BodyDetail;
import fr.avenant.observatory.reporting.answer.FundingRuleDetail;
import fr.avenant.observatory.reporting.answer.MeansDetail;
import fr.avenant.observatory.reporting.answer.MoneyDetail;
import fr.avenant.observatory.reporting.answer.PostDetail;
import fr.avenant.observatory.reporting.answer.TargetShareDetail;
import java.util.List;
import java.util.stream.Stream;

/** What a contract lays down besides its framework and engagements, as far as it is looked for. */
record Sections(
        List<BodyDetail> bodies,
        List<Review> evaluations,
        List<MeansDetail> means,
        List<FundingRuleDetail> rules,
        List<TargetShareDetail> shares,
        List<PostDetail> posts,
        List<MoneyDetail> money) {

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
