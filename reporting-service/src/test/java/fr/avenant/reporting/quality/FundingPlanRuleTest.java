package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class FundingPlanRuleTest {

    private static final String T = "quality-plan";

    private final FoundIn found;

    FundingPlanRuleTest(Publisher publisher, RunningReporting reporting) {
        found = new FoundIn(reporting, publisher, T);
    }

    @BeforeAll
    static void operations(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                operation("juste", "300.00", null, "100.00", "200.00"),
                operation("incomplet", "1000.00", null, "100.00", "200.00"),
                operation("depasse", "250.00", null, "100.00", "200.00"),
                operation("environ", "350.00", true, "100.00", "200.00"),
                operation("sans-plan", "500.00", null));
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_plan_is_listed_as_gravely_as_it_can_be_explained() {
        assertThat(found.by("funding-plan-total"))
                .extracting(
                        finding -> text(finding, "what"),
                        finding -> text(finding, "severity"),
                        finding -> text(finding, "printed"),
                        finding -> text(finding, "recomputed"),
                        finding -> text(finding, "difference"))
                .containsExactly(
                        tuple("Opération depasse", "error", "250.00", "300.00", "-50.00"),
                        tuple("Opération incomplet", "warning", "1000.00", "300.00", "700.00"),
                        tuple("Opération environ", "note", "350.00", "300.00", "50.00"));
    }

    private static OperationAgreed operation(
            String code, String total, @Nullable Boolean approximate, String... shares) {
        return new OperationAgreed(
                "operation:%s.%s".formatted(T, code),
                new RenewalOperation(
                        T,
                        null,
                        null,
                        "Opération " + code,
                        RenewalOperation.Programme.NPNRU,
                        List.of(shares).stream()
                                .map(euros ->
                                        new FundingShare(
                                                "organisation:funder-" + euros.charAt(0),
                                                null,
                                                Euros.of(euros),
                                                null))
                                .toList(),
                        Euros.of(total),
                        approximate),
                Facts.SINCE_2015,
                Facts.source());
    }
}
