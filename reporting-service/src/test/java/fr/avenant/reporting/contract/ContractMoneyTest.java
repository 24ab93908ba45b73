package fr.avenant.reporting.contract;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract's documents print in euros stands on its page, each with its place. */
@ExtendWith(SharedService.class)
class ContractMoneyTest {

    private static final String T = "money";
    private static final String CDV = "contract:money.cdv";
    private static final String VILLE = "organisation:money.ville";
    private static final String PROGRAMME = "tfpb-programme:money.habitat";

    private final RunningReporting reporting;

    ContractMoneyTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_contract_with_money_of_every_kind(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                organisation("money.ville", "Ville", T),
                Contracts.registered(T),
                new EnvelopeAllocated(
                        "envelope:money.e1",
                        new Envelope(
                                T,
                                CDV,
                                2024,
                                "Appel à projets",
                                VILLE,
                                CreditKind.SPECIFIC,
                                Euros.of("40000.00"),
                                Envelope.Periodicity.YEARLY,
                                true),
                        SINCE_2015,
                        source()),
                new ActionFunded(
                        "action:money.a1",
                        new FundedAction(
                                T,
                                CDV,
                                "Sport",
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(share("16500.00"))),
                        SINCE_2015,
                        source()),
                new OperationAgreed(
                        "operation:money.o1",
                        new RenewalOperation(
                                T,
                                CDV,
                                null,
                                "Val Vert",
                                RenewalOperation.Programme.NPNRU,
                                List.of(share("1.00")),
                                Euros.of("3.00"),
                                null),
                        SINCE_2015,
                        source()),
                new TfpbProgrammeAgreed(
                        PROGRAMME,
                        new TfpbProgramme(T, CDV, VILLE, List.of(), List.of()),
                        SINCE_2015,
                        source()),
                new TfpbTotalStated(
                        "tfpb-total:money.habitat.l1",
                        new TfpbTotal(
                                T,
                                PROGRAMME,
                                VILLE,
                                new TfpbTotal.Scope("l01", null, null),
                                "Total de la ligne",
                                Euros.of("27894.00")),
                        SINCE_2015,
                        source()),
                territory("money-none"),
                Contracts.registered("money-none"));
    }

    @Test
    void it_is_told_by_kind_with_who_gives_what_and_what_is_printed_as_a_total() {
        assertThat(
                        reporting
                                .get("/api/v1/contracts/money.cdv")
                                .json()
                                .path("money")
                                .toString()
                                .replace(
                                        "{\"document\":\"document:tests.contrat\",\"locator\":\"page 1\"}",
                                        "SOURCE")
                                .replace(
                                        "\"funder\":{\"id\":\"organisation:money.ville\",\"name\":\"Ville\"}",
                                        "VILLE"))
                .isEqualTo(
                        """
                        [{"approximate":true,"effective":{"basis":"printed","from":"2015"},\
                        "envelope":{"periodicity":"yearly"},"id":"envelope:money.e1","kind":"envelope","label":"Appel à projets",\
                        "shares":[{"amountEuros":"40000.00","approximate":true,"creditKind":"specific",VILLE}],"source":SOURCE,\
                        "year":2024,"yearInferred":false},\
                        {"action":{"quartiers":[]},"approximate":false,"effective":{"basis":"printed","from":"2015"},\
                        "id":"action:money.a1","kind":"action","label":"Sport",\
                        "shares":[{"amountEuros":"16500.00","approximate":false,"creditKind":"own",VILLE}],"source":SOURCE,"yearInferred":false},\
                        {"approximate":false,"effective":{"basis":"printed","from":"2015"},"id":"operation:money.o1","kind":"operation","label":"Val Vert",\
                        "shares":[{"amountEuros":"1.00","approximate":false,"creditKind":"own",VILLE}],"source":SOURCE,"totalEuros":"3.00","yearInferred":false},\
                        {"approximate":false,"effective":{"basis":"printed","from":"2015"},"id":"tfpb-total:money.habitat.l1","kind":"tfpbTotal",\
                        "label":"Total de la ligne","scope":{"line":"l01","programme":"tfpb-programme:money.habitat"},\
                        "shares":[],"source":SOURCE,"totalEuros":"27894.00","yearInferred":false}]\
                        """);
    }

    @Test
    void a_contract_without_money_has_an_empty_list() {
        var bare = reporting.get("/api/v1/contracts/money-none.cdv").json();

        assertThat(bare.path("money").toString()).isEqualTo("[]");
    }

    private static FundingShare share(String euros) {
        return new FundingShare(VILLE, CreditKind.OWN, Euros.of(euros), null);
    }
}
