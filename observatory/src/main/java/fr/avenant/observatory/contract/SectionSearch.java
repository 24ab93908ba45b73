package fr.avenant.observatory.contract;

import fr.avenant.observatory.figure.FrenchNumbers;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Body;
import fr.avenant.observatory.reporting.Body.Seat;
import fr.avenant.observatory.reporting.Contract;
import fr.avenant.observatory.reporting.Evaluation;
import fr.avenant.observatory.reporting.Evaluation.Statement;
import fr.avenant.observatory.reporting.FundingRule;
import fr.avenant.observatory.reporting.Means;
import fr.avenant.observatory.reporting.Money;
import fr.avenant.observatory.reporting.Partner;
import fr.avenant.observatory.reporting.Post;
import fr.avenant.observatory.reporting.SourceRef;
import fr.avenant.observatory.reporting.TargetShare;
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
    private final Words words;

    SectionSearch(Quantities quantities, Words words) {
        this.quantities = quantities;
        this.words = words;
    }

    Sections in(Contract contract, Search search) {
        return new Sections(
                contract.bodies().stream().filter(it -> has(search, it)).toList(),
                contract.evaluations().stream()
                        .map(it -> kept(search, it))
                        .filter(it -> !isEmpty(it) || !search.active())
                        .toList(),
                contract.means().stream().filter(it -> has(search, it)).toList(),
                contract.fundingRules().stream().filter(it -> has(search, it)).toList(),
                contract.targetShares().stream().filter(it -> has(search, it)).toList(),
                contract.posts().stream().filter(it -> has(search, it)).toList(),
                contract.money().stream().filter(it -> has(search, it)).toList());
    }

    private boolean has(Search search, Body body) {
        var organisations =
                body.seats().stream().map(Seat::organisation).filter(Objects::nonNull).toList();
        return search.allows(organisations)
                && search.wanted()
                        .isIn(
                                body.label(),
                                words.of("bodyKind", body.kind()),
                                body.frequency(),
                                SourceRef.place(body.source()),
                                body.seats().stream()
                                        .map(Seat::label)
                                        .collect(Collectors.joining(" ")),
                                names(organisations));
    }

    private static Evaluation kept(Search search, Evaluation it) {
        return new Evaluation(
                it.id(),
                it.label(),
                it.kind(),
                it.period(),
                kept(search, it, it.findings()),
                kept(search, it, it.recommendations()),
                it.source());
    }

    private static List<Statement> kept(
            Search search, Evaluation evaluation, List<Statement> statements) {
        return statements.stream()
                .filter(_ -> search.allowsAnybody())
                .filter(it ->
                        search.wanted()
                                .isIn(evaluation.label(), it.label(), it.theme(), it.locator()))
                .toList();
    }

    private static boolean isEmpty(Evaluation evaluation) {
        return evaluation.findings().isEmpty() && evaluation.recommendations().isEmpty();
    }

    private boolean has(Search search, Means it) {
        return search.allows(List.of(it.partner()))
                && search.wanted()
                        .isIn(
                                it.label(),
                                it.partner().name(),
                                words.of("resource", it.resource()),
                                quantities.written(it.quantity(), it.unit()),
                                SourceRef.place(it.source()));
    }

    private boolean has(Search search, FundingRule it) {
        return search.allows(it.funders())
                && search.wanted()
                        .isIn(
                                it.label(),
                                words.of("ruleSubject", it.subject()),
                                names(it.funders()),
                                quantities.written(it.quantity(), it.unit()),
                                SourceRef.place(it.source()));
    }

    private boolean has(Search search, TargetShare it) {
        return search.allows(it.pillar())
                && search.wanted()
                        .isIn(
                                it.label(),
                                words.of("member.pillar", it.pillar()),
                                quantities.written(it.quantity(), "share"),
                                SourceRef.place(it.source()));
    }

    private boolean has(Search search, Post it) {
        var partners =
                Stream.concat(
                                Stream.of(it.structure()),
                                it.funding().stream().map(Post.Funding::funder))
                        .toList();
        return search.allows(partners)
                && search.wanted()
                        .isIn(
                                it.label(),
                                words.of("scheme", it.scheme()),
                                names(partners),
                                SourceRef.place(it.source()));
    }

    private boolean has(Search search, Money it) {
        var funders = it.shares().stream().map(Money.Share::funder).toList();
        return search.allows(funders)
                && search.wanted()
                        .isIn(
                                it.label(),
                                words.of("money", it.kind()),
                                names(funders),
                                it.shares().stream()
                                        .map(share -> euros(share.amountEuros()))
                                        .collect(Collectors.joining(" ")),
                                euros(it.totalEuros()),
                                SourceRef.place(it.source()));
    }

    private static String euros(@Nullable String amount) {
        return amount == null ? "" : FrenchNumbers.spelled(amount, "euros", null);
    }

    private static String names(List<Partner> partners) {
        return partners.stream().map(Partner::name).collect(Collectors.joining(" "));
    }
}
