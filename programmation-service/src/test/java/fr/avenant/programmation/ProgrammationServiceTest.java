package fr.avenant.programmation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.CommandRules;
import fr.avenant.testplatform.http.OpenApiRules;
import fr.avenant.testplatform.http.RefusalRules;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.topic.Elsewhere;
import fr.avenant.testplatform.topic.TopicReading;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProgrammationServiceTest extends ServiceTest
        implements CommandRules, RefusalRules, OpenApiRules {

    private static final String ACTIONS = "/api/v1/actions";
    private static final String EXPENSES = "/api/v1/tfpb-expenses";

    ProgrammationServiceTest() {
        super(ProgrammationService::application, Contexts.PROGRAMMATION);
    }

    @BeforeAll
    void record_what_the_facts_name() {
        tell(ACTIONS, Bodies.registration(fact()));
        tell(
                "/api/v1/tfpb-programmes",
                Bodies.registration(Examples.of(TfpbProgrammeAgreed.class)));
    }

    @Override
    public String collection() {
        return ACTIONS;
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(ActionFunded.class);
    }

    @Override
    public Map<String, Supplier<Answer>> refusals() {
        return Map.of("expense-of-another-stage", this::completeAPlanByASpending);
    }

    @Test
    void an_action_is_accepted_once_both_topics_have_told_what_it_names() {
        var body = Bodies.anotherRegistration(fact());
        body.withObject("content")
                .put("contract", "contract:le-puy-en-velay.new")
                .put("operator", "organisation:programmation.new");
        var tooEarly = service().post(ACTIONS, body);

        Elsewhere.isRecorded("organisation:programmation.new");
        Elsewhere.isRecorded("contract:le-puy-en-velay.new");
        var accepted = onceKnown(ACTIONS, body);

        assertThat(tooEarly.text("code")).isEqualTo("reference-not-known-yet");
        assertThat(tooEarly.text("references").split(", "))
                .containsExactlyInAnyOrder(
                        "contract:le-puy-en-velay.new", "organisation:programmation.new");
        assertThat(accepted.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_planned_expense_is_an_event_of_its_own() {
        var answer =
                tell(EXPENSES, Bodies.anotherRegistration(Examples.of(TfpbExpensePlanned.class)));

        var event = EventEnvelope.of(TopicReading.await(context(), answer.lastEvent()));
        assertThat(event.type().simpleName()).isEqualTo("TfpbExpensePlanned");
    }

    @Test
    void an_amount_is_corrected_by_a_sheet_that_has_no_column_for_the_rest() {
        var body = Bodies.anotherRegistration(Examples.of(EnvelopeAllocated.class));
        body.withObject("content").put("year", 2019);
        var allocated = tell("/api/v1/envelopes", body);
        var sheet =
                """
                id;corrects;nature;content.amountEuros;content.approximate
                %s;%s;rectification;3100;
                """
                        .formatted(allocated.text("id"), allocated.lastEvent());

        var answer = service().importCsv("/api/v1/envelopes", sheet, Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var corrected = UUID.fromString(answer.json().at("/facts/0/events/0").asString());
        var event = TopicReading.await(context(), corrected);
        var told = EventJson.canonicalMapper().readTree(event.value());
        body.withObject("content").put("amountEuros", "3100.00");
        assertThat(told.path("content")).isEqualTo(body.path("content"));
        assertThat(told.path("effective")).isEqualTo(body.path("effective"));
        assertThat(told.path("source")).isEqualTo(body.path("source"));
    }

    @Test
    void an_amount_below_zero_is_malformed() {
        var body = Bodies.anotherRegistration(Examples.of(EnvelopeAllocated.class));
        body.withObject("content").put("amountEuros", "-3000.00");

        var answer = service().post("/api/v1/envelopes", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("location")).isEqualTo("/content/amountEuros");
    }

    private Answer completeAPlanByASpending() {
        var expense = Bodies.anotherRegistration(Examples.of(TfpbExpensePlanned.class));
        var planned = tell(EXPENSES, expense);
        expense.withObject("content").put("stage", "spent");
        return service()
                .post(
                        EXPENSES + "/" + planned.text("id") + "/corrections",
                        Bodies.correction(expense, planned.lastEvent(), Nature.COMPLETION));
    }
}
