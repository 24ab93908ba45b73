package fr.avenant.testplatform.fact;

import static fr.avenant.contracts.Nature.COMPLETION;
import static fr.avenant.contracts.Nature.ENTERED_IN_ERROR;
import static fr.avenant.contracts.Nature.RECTIFICATION;
import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.testplatform.DeciderSpec;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules that the deciders of all recorded facts share; the particular ones stand in the
 * subclass.
 *
 * @param <C> what is recorded
 * @param <K> commands
 * @param <E> events
 * @param <D> decisions
 */
public abstract class FactRules<C, K, E, D> {

    private static final UUID FOREIGN = new UUID(1, 1);

    private final FactSample<C, K, E> fact;
    private final DeciderSpec<K, E, D> decider;
    private final Function<E, D> accepted;
    private final Function<String, D> refused;
    private final Stale<D> stale;

    /**
     * The refusal of what names another event than the newest.
     *
     * @param <D> decisions
     */
    @FunctionalInterface
    public interface Stale<D> {
        D apply(UUID named, UUID newest);
    }

    /**
     * @param accepted the decision for one event
     * @param refused a refusal by the name of its constant, such as {@code ALREADY_RECORDED}
     * @param stale the refusal of what does not name the newest event
     */
    protected FactRules(
            FactSample<C, K, E> fact,
            DeciderSpec<K, E, D> decider,
            Function<E, D> accepted,
            Function<String, D> refused,
            Stale<D> stale) {
        this.fact = fact;
        this.decider = decider;
        this.accepted = accepted;
        this.refused = refused;
        this.stale = stale;
    }

    @Test
    void what_is_new_is_recorded() {
        decider.given().when(fact.register()).then(accepted.apply(fact.registered()));
    }

    @Test
    void what_is_recorded_is_not_recorded_again() {
        decider.given(fact.registered())
                .when(fact.register())
                .then(refused.apply("ALREADY_RECORDED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECTIFICATION", "COMPLETION"})
    void a_record_is_rectified_or_completed(Nature nature) {
        decider.given(fact.registered())
                .when(fact.correct(eventId(0), nature))
                .then(accepted.apply(fact.corrected(eventId(0), nature)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_ACT", "ENTERED_IN_ERROR"})
    void neither_an_act_nor_an_error_is_a_correction(Nature nature) {
        decider.given(fact.registered())
                .when(fact.correct(eventId(0), nature))
                .then(refused.apply("NATURE_NOT_ALLOWED"));
    }

    @Test
    void a_correction_may_concern_a_date_or_a_source_alone() {
        var dated = telling(Effective.since("1999"), fact.source());
        var sourced = telling(fact.effective(), Source.system("register"));

        for (var told : List.of(dated, sourced)) {
            decider.given(fact.registered())
                    .when(told.correct(eventId(0), RECTIFICATION))
                    .then(accepted.apply(told.corrected(eventId(0), RECTIFICATION)));
        }
    }

    @Test
    void a_correction_is_corrected_in_turn() {
        decider.given(fact.registered(), fact.corrected(eventId(0), COMPLETION))
                .when(before().correct(eventId(1), RECTIFICATION))
                .then(accepted.apply(before().corrected(eventId(1), RECTIFICATION)));
    }

    @Test
    void a_correction_names_the_newest_event_of_the_fact() {
        decider.given(fact.registered())
                .when(fact.correct(FOREIGN, RECTIFICATION))
                .then(stale.apply(FOREIGN, eventId(0)));
        decider.given(fact.registered(), fact.corrected(eventId(0), COMPLETION))
                .when(before().correct(eventId(0), RECTIFICATION))
                .then(stale.apply(eventId(0), eventId(1)));
        decider.given(fact.registered(), withdrawal(), fact.registered())
                .when(fact.correct(eventId(0), COMPLETION))
                .then(stale.apply(eventId(0), eventId(2)));
    }

    @Test
    void a_correction_changes_something() {
        decider.given(fact.registered())
                .when(before().correct(eventId(0), RECTIFICATION))
                .then(refused.apply("NOTHING_CHANGED"));
        decider.given(fact.registered(), fact.corrected(eventId(0), COMPLETION))
                .when(fact.correct(eventId(1), RECTIFICATION))
                .then(refused.apply("NOTHING_CHANGED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERED_IN_ERROR", "RECTIFICATION"})
    void what_should_not_be_on_record_is_withdrawn(Nature nature) {
        decider.given(fact.registered())
                .when(fact.withdraw(eventId(0), nature))
                .then(accepted.apply(fact.withdrawn(eventId(0), nature)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_ACT", "COMPLETION"})
    void neither_an_act_nor_new_knowledge_is_a_withdrawal(Nature nature) {
        decider.given(fact.registered())
                .when(fact.withdraw(eventId(0), nature))
                .then(refused.apply("NATURE_NOT_ALLOWED"));
    }

    @Test
    void a_withdrawal_names_the_newest_event_of_the_fact() {
        decider.given(fact.registered())
                .when(fact.withdraw(FOREIGN, ENTERED_IN_ERROR))
                .then(stale.apply(FOREIGN, eventId(0)));
        decider.given(fact.registered(), fact.corrected(eventId(0), COMPLETION))
                .when(fact.withdraw(eventId(0), ENTERED_IN_ERROR))
                .then(stale.apply(eventId(0), eventId(1)));
    }

    @Test
    void what_is_withdrawn_is_neither_corrected_nor_withdrawn_again() {
        var withdrawn = decider.given(fact.registered(), withdrawal());

        withdrawn.when(fact.correct(eventId(0), COMPLETION)).then(refused.apply("WITHDRAWN"));
        withdrawn
                .when(fact.withdraw(eventId(0), ENTERED_IN_ERROR))
                .then(refused.apply("WITHDRAWN"));
    }

    @Test
    void what_is_withdrawn_can_be_recorded_anew_and_corrected_then() {
        decider.given(fact.registered(), withdrawal())
                .when(fact.register())
                .then(accepted.apply(fact.registered()));
        decider.given(fact.registered(), withdrawal(), fact.registered())
                .when(fact.correct(eventId(2), COMPLETION))
                .then(accepted.apply(fact.corrected(eventId(2), COMPLETION)));
    }

    @Test
    void what_is_not_recorded_is_neither_corrected_nor_withdrawn() {
        decider.given()
                .when(fact.correct(eventId(0), COMPLETION))
                .then(refused.apply("NOT_RECORDED"));
        decider.given()
                .when(fact.withdraw(eventId(0), ENTERED_IN_ERROR))
                .then(refused.apply("NOT_RECORDED"));
    }

    private E withdrawal() {
        return fact.withdrawn(eventId(0), ENTERED_IN_ERROR);
    }

    /** The fact as it was known first, though a correction may ask for it. */
    private FactSample<C, K, E> before() {
        return telling(fact.effective(), fact.source());
    }

    private FactSample<C, K, E> telling(Effective effective, Source source) {
        return new FactSample<>(
                fact.words(), fact.id(), fact.first(), fact.first(), effective, source);
    }
}
