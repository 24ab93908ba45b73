package fr.avenant.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.access.BadToken;
import fr.avenant.testplatform.access.TestActor;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in where the public is not. */
@ExtendWith(SharedService.class)
class RolesAtEachAddressTest {

    private static final Set<TestActor> READ_THE_JOURNAL =
            EnumSet.of(TestActor.AUDITOR, TestActor.INTEGRATOR);
    private static final Set<TestActor> SEE_REBUILDS =
            EnumSet.of(TestActor.AUDITOR, TestActor.OPERATOR);
    private static final Set<TestActor> LOAD_EVERYTHING =
            EnumSet.of(TestActor.CONTRIBUTOR_EVERYWHERE);

    private final RunningReporting reporting;

    RolesAtEachAddressTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    @ParameterizedTest
    @EnumSource
    void each_role_is_let_in_where_it_should_and_nowhere_else(TestActor actor) {
        expect(READ_THE_JOURNAL, actor, reporting.getAs(actor, "/api/v1/events?limit=1"));
        expect(SEE_REBUILDS, actor, reporting.getAs(actor, "/api/v1/generations"));
        expect(
                EnumSet.of(TestActor.OPERATOR),
                actor,
                reporting.getAs(actor, "/actuator/parkedevents"));
        expect(SEE_REBUILDS, actor, reporting.getAs(actor, "/api/v1/held-aggregates"));
        if (actor != TestActor.OPERATOR) {
            expect(
                    EnumSet.noneOf(TestActor.class),
                    actor,
                    reporting.sendAs(
                            actor,
                            "PUT",
                            "/api/v1/held-aggregates/organisation:none",
                            "{\"reason\":\"essai\"}"));
        }
        expect(
                LOAD_EVERYTHING,
                actor,
                reporting.sendAs(
                        actor,
                        "PUT",
                        "/api/v1/status/loading",
                        "{\"state\":\"none\",\"phase\":\"\",\"done\":0,\"total\":0}"));
        expect(
                EnumSet.allOf(TestActor.class),
                actor,
                reporting.getAs(actor, "/api/v1/territories"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_token_that_is_not_in_order_opens_not_even_what_is_published(BadToken token) {
        var refused = reporting.getWith(token.authorization(), "/api/v1/territories");

        assertThat(refused.status()).as(refused.text()).isEqualTo(401);
    }

    private static void expect(Set<TestActor> allowed, TestActor actor, Answer answer) {
        if (allowed.contains(actor)) {
            assertThat(answer.status()).as(answer.text()).isLessThan(300);
        } else {
            assertThat(answer.status())
                    .as(answer.text())
                    .isEqualTo(actor == TestActor.PUBLIC ? 401 : 403);
        }
    }
}
