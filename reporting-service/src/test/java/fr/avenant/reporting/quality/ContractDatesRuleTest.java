package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.printedAt;
import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class ContractDatesRuleTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    ContractDatesRuleTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_signature_after_the_start_is_a_note_and_after_the_end_an_error() {
        register(
                "quality-signed",
                contract("late", "2015-01", "2015-06", "2015-12-01"),
                contract("within", "2015", "2020", "2015-12-01"),
                contract("unknown", "unknown", null, "2015-12-01"),
                contract("after-start", "2015-01-01", "2020", "2015-07-03"));

        var findings = found("quality-signed");

        assertThat(findings.by("contract-dates"))
                .extracting(
                        finding -> text(finding, "what"),
                        finding -> text(finding, "printed"),
                        finding -> text(finding, "severity"))
                .containsExactly(
                        tuple(
                                "late : signé après la fin de sa période",
                                "2015-12-01 ; 2015-06",
                                "error"),
                        tuple(
                                "after-start : signé après le début de sa période",
                                "2015-07-03 ; 2015-01-01",
                                "note"),
                        tuple(
                                "late : signé après le début de sa période",
                                "2015-12-01 ; 2015-01",
                                "note"));
        assertThat(printedAt(findings.by("contract-dates").getFirst()))
                .containsExactly("2015-12-01", "2015-06");
    }

    @Test
    void a_contract_may_not_start_before_the_one_that_it_follows_ends_prolongations_included() {
        register(
                "quality-follow",
                prolonged(contract("first", "2015", "2020", null), "second-act", "2019", "2022"),
                following("second", "2021", "2024", "first"),
                following("third", "2024", "2030", "second"),
                following("fourth", "2031", null, "third"));

        assertThat(found("quality-follow").whatBy("contract-dates"))
                .containsExactly("second : commence avant la fin du contrat qu'il suit");
    }

    @Test
    void an_avenant_agrees_with_its_own_act_and_with_the_contract_that_it_prolongs() {
        register(
                "quality-avenant",
                contract("act", "2020", "2022", "2020-11-16"),
                contract("right-act", "2020", "2022", "2020-11-16"),
                prolonged(contract("base", "2015", "2020", null), "act", "2021-11", "2019-12-31"),
                prolonged(contract("right", "2015", "2020", null), "right-act", "2020-11", "2022"));

        assertThat(found("quality-avenant").whatBy("contract-dates"))
                .containsExactlyInAnyOrder(
                        "base : avenant signé après la fin du contrat",
                        "base : avenant signé à une autre date que l'acte lui-même",
                        "base : prolongé jusqu'à une autre date que la fin de l'acte",
                        "base : prolongé jusqu'à une date antérieure à sa fin");
    }

    @Test
    void a_contract_takes_effect_before_its_period_is_over() {
        var territory = "quality-effect";
        publisher.publishAll(
                territory(territory),
                registered(
                        territory,
                        contract("late", "2015", "2020", null),
                        Effective.since("2021-01-01")),
                registered(
                        territory,
                        contract("right", "2015", "2020", null),
                        Effective.since("2020-12-31")));

        assertThat(found(territory).whatBy("contract-dates"))
                .containsExactly("late : prend effet après la fin de sa période");
    }

    private void register(String territory, Contract... contracts) {
        publisher.publish(territory(territory));
        for (var contract : contracts) {
            publisher.publish(
                    registered(
                            territory,
                            contract,
                            new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED)));
        }
    }

    private FoundIn found(String territory) {
        return new FoundIn(reporting, publisher, territory);
    }

    private static ContractRegistered registered(
            String territory, Contract contract, Effective effective) {
        var located =
                new Contract(
                        territory,
                        contract.kind(),
                        contract.title(),
                        contract.period(),
                        null,
                        null,
                        contract.lineage().stream()
                                .map(link ->
                                        new Contract.Lineage(
                                                link.relation(), id(territory, link.contract())))
                                .toList(),
                        List.of(),
                        contract.signature(),
                        contract.avenants().stream()
                                .map(avenant ->
                                        new Contract.Avenant(
                                                id(territory, avenant.contract()),
                                                avenant.signedOn(),
                                                avenant.prolongsTo()))
                                .toList());
        return new ContractRegistered(
                id(territory, contract.title()), located, effective, Facts.source());
    }

    private static String id(String territory, String title) {
        return "contract:" + territory + "." + title;
    }

    private static Contract contract(
            String title, String from, @Nullable String to, @Nullable String signedOn) {
        return new Contract(
                "",
                Contract.Kind.CONTRAT_DE_VILLE,
                title,
                new Period(from, to),
                null,
                null,
                List.of(),
                List.of(),
                signedOn == null
                        ? null
                        : new Contract.Signature(
                                signedOn,
                                List.of(new Contract.Signatory("organisation:etat", "signataire"))),
                List.of());
    }

    private static Contract prolonged(
            Contract contract, String act, String signedOn, String prolongsTo) {
        return contract.amended(new Contract.Avenant(act, signedOn, prolongsTo));
    }

    private static Contract following(
            String title, String from, @Nullable String to, String predecessor) {
        return new Contract(
                "",
                Contract.Kind.CONTRAT_DE_VILLE,
                title,
                new Period(from, to),
                null,
                null,
                List.of(new Contract.Lineage(Contract.Relation.FOLLOWS, predecessor)),
                List.of(),
                null,
                List.of());
    }
}
