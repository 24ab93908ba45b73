package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.Annexe;
import fr.avenant.observatory.reporting.answer.BodyDetail;
import fr.avenant.observatory.reporting.answer.FundingRuleDetail;
import fr.avenant.observatory.reporting.answer.MeansDetail;
import fr.avenant.observatory.reporting.answer.MoneyDetail;
import fr.avenant.observatory.reporting.answer.PostDetail;
import fr.avenant.observatory.reporting.answer.ProgrammeDetail;
import fr.avenant.observatory.reporting.answer.TargetShareDetail;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a contract lays down besides its framework and engagements, as far as it is looked for.
 *
 * @param programmes with those of their lines that are looked for
 */
record Sections(
        List<BodyDetail> bodies,
        List<Review> evaluations,
        List<MeansDetail> means,
        List<FundingRuleDetail> rules,
        List<TargetShareDetail> shares,
        List<PostDetail> posts,
        List<MoneyDetail> money,
        List<ProgrammeDetail> programmes,
        List<Annexe> annexes) {

    /**
     * How many things there are; of an evaluation each statement is one, of a programme each
     * action.
     */
    public long total() {
        return statements()
                + actions()
                + Stream.of(bodies, means, rules, shares, posts, money, annexes)
                        .mapToLong(List::size)
                        .sum();
    }

    /** How many actions the programmes have: a heading of their table is none. */
    public long actions() {
        return programmes.stream().mapToLong(this::actions).sum();
    }

    /** The same of one programme. */
    public long actions(ProgrammeDetail programme) {
        return programme.lines().stream().filter(line -> !line.heading()).count();
    }

    /** How many findings and recommendations there are. */
    public long statements() {
        return evaluations.stream()
                .mapToLong(it -> (long) it.findings().size() + it.recommendations().size())
                .sum();
    }
}
