package fr.avenant.observatory.contract;

import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.FrenchNumbers;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.reporting.Sources;
import fr.avenant.observatory.reporting.answer.Annexe;
import fr.avenant.observatory.reporting.answer.BodyDetail;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.EvaluationDetail;
import fr.avenant.observatory.reporting.answer.FundingRuleDetail;
import fr.avenant.observatory.reporting.answer.LineDetail;
import fr.avenant.observatory.reporting.answer.MeansDetail;
import fr.avenant.observatory.reporting.answer.MoneyDetail;
import fr.avenant.observatory.reporting.answer.Partner;
import fr.avenant.observatory.reporting.answer.PostDetail;
import fr.avenant.observatory.reporting.answer.PostFunding;
import fr.avenant.observatory.reporting.answer.ProgrammeDetail;
import fr.avenant.observatory.reporting.answer.SeatDetail;
import fr.avenant.observatory.reporting.answer.Share;
import fr.avenant.observatory.reporting.answer.Statement;
import fr.avenant.observatory.reporting.answer.TargetShareDetail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through the sections of a contract. */
@Component
class SectionSearch {

    private final Quantities quantities;
    private final FrenchLabels labels;

    SectionSearch(Quantities quantities, FrenchLabels labels) {
        this.quantities = quantities;
        this.labels = labels;
    }

    Sections in(ContractDetail contract, Search search) {
        return new Sections(
                contract.bodies().stream().filter(it -> has(search, it)).toList(),
                contract.evaluations().stream()
                        .map(it -> kept(search, it))
                        .filter(it -> !it.bare() || !search.active())
                        .toList(),
                contract.means().stream().filter(it -> has(search, it)).toList(),
                contract.fundingRules().stream().filter(it -> has(search, it)).toList(),
                contract.targetShares().stream().filter(it -> has(search, it)).toList(),
                contract.posts().stream().filter(it -> has(search, it)).toList(),
                contract.money().stream().filter(it -> has(search, it)).toList(),
                contract.programmes().stream()
                        .map(it -> kept(search, it))
                        .filter(it -> !it.lines().isEmpty() || !search.active())
                        .toList(),
                contract.annexes().stream().filter(it -> has(search, it)).toList());
    }

    private static ProgrammeDetail kept(Search search, ProgrammeDetail it) {
        return new ProgrammeDetail(
                it.id(),
                it.landlord(),
                it.quartiers(),
                it.lines().stream()
                        .filter(_ -> search.allows(List.of(it.landlord())))
                        .filter(line -> has(search, it, line))
                        .toList(),
                it.effective(),
                it.source());
    }

    private static boolean has(Search search, ProgrammeDetail programme, LineDetail it) {
        return search.wanted()
                .isIn(
                        programme.landlord().name(),
                        it.printedCode(),
                        it.axis(),
                        it.label(),
                        it.remark(),
                        it.amounts().stream()
                                .map(amount -> euros(amount.quantity().value()))
                                .collect(Collectors.joining(" ")));
    }

    private static boolean has(Search search, Annexe it) {
        return search.allowsAnybody()
                && search.wanted().isIn(it.label(), it.document(), it.locator());
    }

    private boolean has(Search search, BodyDetail body) {
        var organisations =
                body.seats().stream()
                        .map(SeatDetail::organisation)
                        .filter(Objects::nonNull)
                        .toList();
        return search.allows(organisations)
                && search.wanted()
                        .isIn(
                                body.label(),
                                labels.of("bodyKind", body.kind()),
                                body.frequency(),
                                Sources.place(body.source()),
                                body.seats().stream()
                                        .map(SeatDetail::label)
                                        .collect(Collectors.joining(" ")),
                                names(organisations));
    }

    private static Review kept(Search search, EvaluationDetail it) {
        return new Review(
                it, kept(search, it, it.findings()), kept(search, it, it.recommendations()));
    }

    private static List<Statement> kept(
            Search search, EvaluationDetail evaluation, List<Statement> statements) {
        return statements.stream()
                .filter(_ -> search.allowsAnybody())
                .filter(it ->
                        search.wanted()
                                .isIn(evaluation.label(), it.label(), it.theme(), it.locator()))
                .toList();
    }

    private boolean has(Search search, MeansDetail it) {
        return search.allows(List.of(it.partner()))
                && search.wanted()
                        .isIn(
                                it.label(),
                                it.partner().name(),
                                labels.of("resource", it.resource()),
                                quantities.written(it.quantity(), it.unit()),
                                Sources.place(it.source()));
    }

    private boolean has(Search search, FundingRuleDetail it) {
        return search.allows(it.funders())
                && search.wanted()
                        .isIn(
                                it.label(),
                                labels.of("ruleSubject", it.subject()),
                                names(it.funders()),
                                quantities.written(it.quantity(), it.unit()),
                                Sources.place(it.source()));
    }

    private boolean has(Search search, TargetShareDetail it) {
        return search.allows(it.pillar())
                && search.wanted()
                        .isIn(
                                it.label(),
                                labels.of("member.pillar", it.pillar()),
                                quantities.written(it.quantity(), "share"),
                                Sources.place(it.source()));
    }

    private boolean has(Search search, PostDetail it) {
        var partners =
                Stream.concat(
                                Stream.of(it.structure()),
                                it.funding().stream().map(PostFunding::funder))
                        .toList();
        return search.allows(partners)
                && search.wanted()
                        .isIn(
                                it.label(),
                                labels.of("scheme", it.scheme()),
                                names(partners),
                                Sources.place(it.source()));
    }

    private boolean has(Search search, MoneyDetail it) {
        var funders = it.shares().stream().map(Share::funder).toList();
        return search.allows(funders)
                && search.wanted()
                        .isIn(
                                it.label(),
                                labels.of("money", it.kind()),
                                names(funders),
                                it.shares().stream()
                                        .map(share -> euros(share.amountEuros()))
                                        .collect(Collectors.joining(" ")),
                                euros(it.totalEuros()),
                                Sources.place(it.source()));
    }

    private static String euros(@Nullable String amount) {
        return amount == null ? "" : FrenchNumbers.spelled(amount, "euros", null);
    }

    private static String names(List<Partner> partners) {
        return partners.stream().map(Partner::name).collect(Collectors.joining(" "));
    }
}
