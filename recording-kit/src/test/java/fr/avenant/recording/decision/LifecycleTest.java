package fr.avenant.recording.decision;

import static fr.avenant.recording.decision.CommonRefusal.ALREADY_RECORDED;
import static fr.avenant.recording.decision.CommonRefusal.NATURE_NOT_ALLOWED;
import static fr.avenant.recording.decision.CommonRefusal.NOTHING_CHANGED;
import static fr.avenant.recording.decision.CommonRefusal.NOT_RECORDED;
import static fr.avenant.recording.decision.CommonRefusal.STALE_CORRECTION;
import static fr.avenant.recording.decision.CommonRefusal.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.kit.refusal.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final UUID ELSEWHERE = new UUID(0, 9);
    private static final Effective SINCE_2019 = Effective.since("2019");
    private static final Source SOURCE = Source.system("sample");
    private static final Decision<String> ACCEPTED = Decision.accepted("happened");

    private final Lifecycle<String> unknown = Lifecycle.unknown();
    private final Lifecycle<String> current = unknown.recorded(FIRST, "a", SINCE_2019, SOURCE);
    private final Lifecycle<String> withdrawn = current.withdrawn();
    private final Lifecycle<String> again = withdrawn.recorded(THIRD, "b", SINCE_2019, SOURCE);

    @Test
    void is_recorded_once_and_anew_after_it_was_withdrawn() {
        assertThat(unknown.whenNew(() -> ACCEPTED)).isEqualTo(ACCEPTED);
        assertThat(current.whenNew(() -> ACCEPTED)).isEqualTo(refused(ALREADY_RECORDED));
        assertThat(withdrawn.whenNew(() -> ACCEPTED)).isEqualTo(ACCEPTED);
        assertThat(again.whenNew(() -> ACCEPTED)).isEqualTo(refused(ALREADY_RECORDED));
    }

    @Test
    void changes_while_it_is_current() {
        assertThat(unknown.whenCurrent(_ -> ACCEPTED)).isEqualTo(refused(NOT_RECORDED));
        assertThat(current.whenCurrent(Decision::accepted)).isEqualTo(Decision.accepted("a"));
        assertThat(withdrawn.whenCurrent(_ -> ACCEPTED)).isEqualTo(refused(WITHDRAWN));
    }

    @Test
    void a_part_that_changed_leaves_the_rest_as_it_was() {
        assertThat(current.changed(SECOND, content -> content + "b"))
                .isEqualTo(new Lifecycle.Current<>("ab", SINCE_2019, SOURCE, SECOND));
    }

    @Test
    void nothing_changes_where_nothing_is() {
        assertThatIllegalStateException().isThrownBy(() -> unknown.changed(FIRST, it -> it));
        assertThatIllegalStateException().isThrownBy(() -> withdrawn.changed(FIRST, it -> it));
    }

    @Test
    void a_correction_needs_something_current() {
        assertThat(correction(unknown, FIRST, "b")).isEqualTo(refused(NOT_RECORDED));
        assertThat(correction(withdrawn, FIRST, "b")).isEqualTo(refused(WITHDRAWN));
        assertThat(correction(current, FIRST, "b")).isEqualTo(ACCEPTED);
    }

    @Test
    void a_correction_names_the_newest_event_and_no_other() {
        var changed = current.changed(SECOND, content -> content + "b");

        assertThat(correction(changed, SECOND, "c")).isEqualTo(ACCEPTED);
        assertThat(correction(changed, FIRST, "c")).isEqualTo(stale(FIRST, SECOND));
        assertThat(correction(changed, ELSEWHERE, "c")).isEqualTo(stale(ELSEWHERE, SECOND));
        assertThat(correction(again, THIRD, "c")).isEqualTo(ACCEPTED);
        assertThat(correction(again, FIRST, "c")).isEqualTo(stale(FIRST, THIRD));
    }

    @Test
    void a_correction_that_says_what_is_recorded_is_told_so_whatever_it_names() {
        assertThat(correction(again, FIRST, "b")).isEqualTo(refused(NOTHING_CHANGED));
    }

    @Test
    void a_correction_may_leave_a_part_as_it_is() {
        assertThat(
                        current.whenCorrected(
                                FIRST,
                                Nature.COMPLETION,
                                before -> before + "b",
                                SINCE_2019,
                                SOURCE,
                                Decision::accepted))
                .isEqualTo(Decision.accepted("ab"));
        assertThat(
                        current.whenCorrected(
                                FIRST,
                                Nature.COMPLETION,
                                before -> before,
                                SINCE_2019,
                                SOURCE,
                                Decision::accepted))
                .isEqualTo(refused(NOTHING_CHANGED));
    }

    @Test
    void a_long_history_is_held_as_its_newest_event() {
        var state = current;
        for (var index = 0; index < 100_000; index++) {
            state = state.changed(new UUID(1, index), content -> content);
        }

        assertThat(state)
                .isEqualTo(new Lifecycle.Current<>("a", SINCE_2019, SOURCE, new UUID(1, 99_999)));
    }

    @Test
    void a_correction_changes_content_time_or_source() {
        assertThat(correction(current, FIRST, "a")).isEqualTo(refused(NOTHING_CHANGED));
        assertThat(
                        current.whenCorrected(
                                FIRST,
                                Nature.COMPLETION,
                                "a",
                                Effective.since("2020"),
                                SOURCE,
                                () -> ACCEPTED))
                .isEqualTo(ACCEPTED);
        assertThat(
                        current.whenCorrected(
                                FIRST,
                                Nature.COMPLETION,
                                "a",
                                SINCE_2019,
                                Source.system("other"),
                                () -> ACCEPTED))
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void neither_a_legal_act_nor_an_error_is_a_correction(Nature nature) {
        var expected =
                switch (nature) {
                    case RECTIFICATION, COMPLETION -> ACCEPTED;
                    case LEGAL_ACT, ENTERED_IN_ERROR -> refused(NATURE_NOT_ALLOWED);
                };

        assertThat(current.whenCorrected(FIRST, nature, "b", SINCE_2019, SOURCE, () -> ACCEPTED))
                .isEqualTo(expected);
    }

    @Test
    void is_withdrawn_once_by_naming_its_newest_event() {
        assertThat(unknown.whenWithdrawn(FIRST, Nature.ENTERED_IN_ERROR, () -> ACCEPTED))
                .isEqualTo(refused(NOT_RECORDED));
        assertThat(current.whenWithdrawn(ELSEWHERE, Nature.ENTERED_IN_ERROR, () -> ACCEPTED))
                .isEqualTo(stale(ELSEWHERE, FIRST));
        assertThat(current.whenWithdrawn(FIRST, Nature.ENTERED_IN_ERROR, () -> ACCEPTED))
                .isEqualTo(ACCEPTED);
        assertThat(withdrawn.whenWithdrawn(FIRST, Nature.ENTERED_IN_ERROR, () -> ACCEPTED))
                .isEqualTo(refused(WITHDRAWN));
        assertThat(current.whenWithdrawn(FIRST, Nature.LEGAL_ACT, () -> ACCEPTED))
                .isEqualTo(refused(NATURE_NOT_ALLOWED));
    }

    private static Decision<String> correction(
            Lifecycle<String> state, UUID corrects, String content) {
        return state.whenCorrected(
                corrects, Nature.RECTIFICATION, content, SINCE_2019, SOURCE, () -> ACCEPTED);
    }

    private static Decision<String> stale(UUID corrects, UUID newest) {
        return Decision.refused(
                STALE_CORRECTION,
                Map.of("corrects", corrects.toString(), "newest", newest.toString()));
    }

    private static Decision<String> refused(Refusal refusal) {
        return Decision.refused(refusal);
    }
}
