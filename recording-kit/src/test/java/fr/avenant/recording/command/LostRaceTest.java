package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.guard.RecordedFacts;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.Rivals;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class LostRaceTest {

    private final RunningSample sample;
    private final Requests requests;
    private final SampleEvents events;
    private final Rivals rivals;

    LostRaceTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        events = new SampleEvents(sample);
        rivals = sample.bean(Rivals.class);
    }

    @AfterEach
    void no_rivals() {
        rivals.actBefore(0, _ -> {});
    }

    @Test
    void a_lost_race_is_run_again_up_to_three_times() {
        var id = freshId();
        requests.register(id, "first");
        var lostBefore = lostRaces();
        rivals.actBefore(3, events::correctElsewhere);

        var renamed = requests.rename(id, "renamed");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.member("version")).isEqualTo("4");
        assertThat(events.count(id)).isEqualTo(5);
        assertThat(lostRaces() - lostBefore).isEqualTo(3);
    }

    @Test
    void who_loses_four_times_is_told_so_and_nothing_has_happened() {
        var id = freshId();
        requests.register(id, "first");
        rivals.actBefore(4, events::correctElsewhere);

        var refused = requests.rename(id, "renamed");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("concurrent-change");
        assertThat(events.count(id)).isEqualTo(5);
    }

    @Test
    void a_correction_that_loses_a_race_undoes_nothing() {
        var id = freshId();
        var first = requests.register(id, "first").onlyEvent();
        rivals.actBefore(1, events::correctElsewhere);

        var refused = requests.correct(id, first, "corrected");

        var newest = sample.bean(RecordedFacts.class).find(id).orElseThrow().lastEvent();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("stale-correction");
        assertThat(refused.member("newest")).isEqualTo(newest.toString());
        assertThat(refused.member("since")).isEqualTo(newest.toString());
        assertThat(events.count(id)).isEqualTo(2);
    }

    @Test
    void who_records_second_is_told_that_it_is_recorded() {
        var id = freshId();
        rivals.actBefore(1, events::registerElsewhere);

        var refused = requests.register(id, "late");

        assertThat(refused.code()).isEqualTo("already-recorded");
        assertThat(events.count(id)).isEqualTo(1);
    }

    @Test
    void a_change_between_the_look_at_the_version_and_the_load_is_not_overlooked()
            throws Exception {
        var id = freshId();
        requests.register(id, "first");
        CompletableFuture<Answer> answer;
        try (var inTheWay = sample.elsewhere();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            answer =
                    CompletableFuture.supplyAsync(
                            () -> requests.rename(id, "renamed", "If-Match", "\"0\""));
            await().atMost(Duration.ofMinutes(2)).until(sample::isSomebodyWaitingForALock);
            events.correct(inTheWay, id);
            inTheWay.commit();
        }
        assertThat(answer.get().code()).isEqualTo("stale-version");
        assertThat(events.count(id)).isEqualTo(2);
    }

    private double lostRaces() {
        return sample.bean(MeterRegistry.class).counter("avenant.commands.races").count();
    }
}
