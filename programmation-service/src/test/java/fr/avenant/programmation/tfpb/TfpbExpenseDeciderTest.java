package fr.avenant.programmation.tfpb;

import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactRules;
import org.junit.jupiter.api.Test;

class TfpbExpenseDeciderTest
        extends FactRules<
                TfpbExpense, TfpbExpenseCommand, TfpbExpenseEvent, Decision<TfpbExpenseEvent>> {

    private static final TfpbExpensePlanned PLANNED = Examples.of(TfpbExpensePlanned.class);
    private static final DeciderSpec<
                    TfpbExpenseCommand, TfpbExpenseEvent, Decision<TfpbExpenseEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<TfpbExpense>unknown(),
                            TfpbExpenseDecider::decide,
                            (state, id, event) ->
                                    TfpbExpenseDecider.evolve(state, new Recorded<>(id, event)));

    TfpbExpenseDeciderTest() {
        super(
                TfpbExpenses.LOT_HABITAT_2017,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
    }

    @Test
    void an_expense_that_is_meant_to_be_made_is_planned() {
        DECIDER.given()
                .when(
                        new RecordTfpbExpense(
                                PLANNED.id(),
                                PLANNED.content(),
                                PLANNED.effective(),
                                PLANNED.source()))
                .then(Decision.accepted(PLANNED));
    }

    @Test
    void what_was_spent_does_not_complete_what_was_planned() {
        DECIDER.given(PLANNED)
                .when(correct(Nature.COMPLETION))
                .then(Decision.refused(TfpbExpenseRefusal.EXPENSE_OF_ANOTHER_STAGE));
    }

    @Test
    void a_stage_that_was_recorded_wrongly_is_rectified() {
        DECIDER.given(PLANNED)
                .when(correct(Nature.RECTIFICATION))
                .then(
                        Decision.accepted(
                                new TfpbExpenseCorrected(
                                        PLANNED.id(),
                                        eventId(0),
                                        Nature.RECTIFICATION,
                                        spent(),
                                        PLANNED.effective(),
                                        PLANNED.source())));
    }

    private static TfpbExpenseCommand correct(Nature nature) {
        return new CorrectTfpbExpense(
                PLANNED.id(), eventId(0), nature, spent(), PLANNED.effective(), PLANNED.source());
    }

    private static TfpbExpense spent() {
        return Examples.of(TfpbExpenseRecorded.class).content();
    }
}
