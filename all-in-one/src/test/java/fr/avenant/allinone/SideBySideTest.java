package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final long PATIENCE_SECONDS = 30;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final StopSequence parts = new StopSequence(told::add);
    private final SideBySide starting = new SideBySide(told::add);

    @BeforeEach
    void together() {
        parts.addTogether(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    @Test
    void parts_start_at_the_same_time_and_each_says_when_it_is_there() {
        var meeting = new CyclicBarrier(2);

        starting.start("un", () -> meet(meeting)).start("deux", () -> meet(meeting)).await();

        assertThat(told.subList(0, 2)).containsExactly("un démarre", "deux démarre");
        assertThat(told.subList(2, 4))
                .allMatch(it -> it.matches("(un|deux) est prêt \\([0-9]+,[0-9] s\\)"));
    }

    @Test
    void one_that_fails_is_named_once_the_others_are_there_and_ends_the_start() {
        var failed = new CountDownLatch(1);
        starting.start(
                        "mauvais",
                        () -> {
                            failed.countDown();
                            throw new IllegalStateException("sans raison");
                        })
                .start(
                        "bon",
                        () -> {
                            await(failed);
                            started("bon");
                        })
                .start(
                        "pire",
                        () -> {
                            throw new StackOverflowError("profond");
                        });

        assertThatThrownBy(starting::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sans raison")
                .satisfies(e ->
                        assertThat(e.getSuppressed())
                                .singleElement()
                                .isInstanceOf(StackOverflowError.class));

        assertThat(told).contains("mauvais n'a pas démarré", "pire n'a pas démarré");
        assertThat(told).anyMatch(it -> it.startsWith("bon est prêt"));
        parts.stop();
        assertThat(stopped).containsExactly("bon");
    }

    @Test
    void a_stop_in_the_middle_stops_what_is_there_and_what_comes_after_it() {
        var first = new CountDownLatch(1);
        var stop = new CountDownLatch(1);
        starting.start(
                        "premier",
                        () -> {
                            started("premier");
                            first.countDown();
                        })
                .start(
                        "dernier",
                        () -> {
                            await(stop);
                            started("dernier");
                        });
        await(first);

        assertThat(parts.stop()).isEmpty();
        stop.countDown();

        assertThatThrownBy(starting::await)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("dernier");
        assertThat(stopped).containsExactly("premier", "dernier");
        assertThat(told).noneMatch(it -> it.startsWith("dernier est prêt"));
        assertThat(told).noneMatch(it -> it.contains("n'a pas démarré"));
    }

    private void started(String name) {
        parts.addBeside(name, () -> stopped.add(name));
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Alone", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
