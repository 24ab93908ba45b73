package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sample.SampleSuccessionController;
import fr.avenant.testplatform.fact.Examples;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A kind that is declared and nothing else, from HTTP to the store. */
@ExtendWith(SampleExtension.class)
class PlainKindTest {

    private static final String SUCCESSIONS = "/api/v1/successions";

    private final RunningSample sample;
    private final Requests requests;
    private final String id = "succession:" + UUID.randomUUID();
    private final String predecessor = freshId();
    private final String successor = freshId();

    PlainKindTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @BeforeEach
    void two_organisations_are_known() {
        requests.register(predecessor, "first");
        requests.register(successor, "second");
    }

    @Test
    void its_events_are_stored_under_its_kind() {
        var recorded = record("décret 1").onlyEvent();
        var corrected = correct(recorded, "décret 2").onlyEvent();
        var withdrawn = withdraw(corrected).onlyEvent();
        var anew = record("décret 3").onlyEvent();

        assertThat(
                        sample.jdbc()
                                .sql(
                                        """
                                        select event_id, aggregate_type, sequence, type from event
                                        where aggregate_id = ? order by sequence\
                                        """)
                                .param(id)
                                .query()
                                .listOfRows())
                .containsExactly(
                        stored(recorded, 0, "OrganisationSucceeded"),
                        stored(corrected, 1, "SuccessionCorrected"),
                        stored(withdrawn, 2, "SuccessionWithdrawn"),
                        stored(anew, 3, "OrganisationSucceeded"));
    }

    @Test
    void its_commands_have_names_of_their_own() {
        var before = counted("RecordSuccession");

        record("décret 1");

        assertThat(counted("RecordSuccession") - before).isOne();
    }

    /** Hashed by the version before there were plain kinds. */
    @Test
    void its_commands_are_what_receipts_of_before_stand_for() {
        var kind = SampleSuccessionController.KIND;
        var recorded = Examples.of(OrganisationSucceeded.class);

        assertThat(
                        Group.hash(
                                kind.register(
                                        recorded.id(),
                                        recorded.content(),
                                        recorded.effective(),
                                        recorded.source())))
                .isEqualTo("6c8fa4bdf3526a91d5ea882970a44674f8084c9d9cd06e00bb28e3e608a8978f");
        var corrected = Examples.of(SuccessionCorrected.class);
        assertThat(
                        Group.hash(
                                kind.correct(
                                        corrected.id(),
                                        corrected.corrects(),
                                        corrected.nature(),
                                        corrected.content(),
                                        corrected.effective(),
                                        corrected.source())))
                .isEqualTo("77789e0ebd8a3ae946a8f5aa2482d6c787157ec573ac59b77a5c394645af7989");
        var withdrawn = Examples.of(SuccessionWithdrawn.class);
        assertThat(
                        Group.hash(
                                kind.withdraw(
                                        withdrawn.id(),
                                        withdrawn.corrects(),
                                        withdrawn.nature(),
                                        withdrawn.source())))
                .isEqualTo("12e2761ca895c9ca0b9cdf89b9c4090c5ea582ae1bd3cd7b35689803f919d549");
    }

    @Test
    void a_stale_correction_or_withdrawal_is_told_what_came_since() {
        var first = record("décret 1").onlyEvent();
        var second = correct(first, "décret 2").onlyEvent();
        var third = correct(second, "décret 3").onlyEvent();

        for (var stale : List.of(correct(first, "décret 4"), withdraw(first))) {
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.code()).isEqualTo("stale-correction");
            assertThat(stale.member("newest")).isEqualTo(third.toString());
            assertThat(stale.member("since")).isEqualTo(second + ", " + third);
            assertThat(stale.member("sinceTypes"))
                    .isEqualTo("SuccessionCorrected, SuccessionCorrected");
            assertThat(stale.member("missed")).isEqualTo("2");
        }
    }

    @Test
    void an_event_of_another_fact_is_unknown() {
        record("décret 1");
        var foreign = requests.register(freshId(), "any").onlyEvent();

        assertThat(correct(foreign, "décret 2").code()).isEqualTo("corrected-event-unknown");
        assertThat(withdraw(foreign).code()).isEqualTo("corrected-event-unknown");
    }

    @Test
    void a_batch_is_told_the_same_of_its_stale_rows() {
        var first = record("décret 1").onlyEvent();
        var second = correct(first, "décret 2").onlyEvent();

        var refused =
                requests.post(
                        SUCCESSIONS + "/batches",
                        new Batch<>(
                                List.of(
                                        new BatchEntry<>(
                                                id,
                                                first,
                                                Nature.RECTIFICATION,
                                                content("décret 3"),
                                                EFFECTIVE,
                                                SOURCE))),
                        UUID.randomUUID().toString());

        assertThat(refused.code()).isEqualTo("parts-refused");
        assertThat(refused.text()).contains("stale-correction", second.toString());
    }

    @Test
    void of_a_long_history_the_newest_events_are_told() {
        var first = record("décret 0").onlyEvent();
        var newest =
                IntStream.rangeClosed(1, 25)
                        .mapToObj(Integer::toString)
                        .reduce(
                                first,
                                (last, number) -> correct(last, "décret " + number).onlyEvent(),
                                (_, last) -> last);

        var stale = withdraw(first);

        assertThat(stale.member("missed")).isEqualTo("25");
        assertThat(stale.member("since"))
                .matches("([0-9a-f-]{36}, ){19}" + newest)
                .doesNotContain(first.toString());
    }

    private static Map<String, Object> stored(UUID event, long sequence, String type) {
        return Map.of(
                "event_id",
                event,
                "aggregate_type",
                "succession",
                "sequence",
                sequence,
                "type",
                "fr.avenant.territory." + type);
    }

    private double counted(String command) {
        return sample
                .bean(MeterRegistry.class)
                .find("avenant.commands")
                .tag("command", command)
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private Succession content(String legalBasis) {
        return new Succession(predecessor, successor, legalBasis);
    }

    private Answer record(String legalBasis) {
        return requests.post(
                SUCCESSIONS,
                new Registration<>(id, content(legalBasis), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private Answer correct(UUID corrects, String legalBasis) {
        return requests.post(
                SUCCESSIONS + "/" + id + "/corrections",
                new Correction<>(
                        corrects, Nature.RECTIFICATION, content(legalBasis), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private Answer withdraw(UUID corrects) {
        return requests.post(
                SUCCESSIONS + "/" + id + "/withdrawal",
                new Retraction(corrects, Nature.ENTERED_IN_ERROR, SOURCE),
                UUID.randomUUID().toString());
    }
}
