package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.generation.ReadingProcess.Work;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read model whose service is killed again and again while it builds and while it follows is the
 * same to the last bit as one that nobody disturbed: ten times unless {@code
 * -Davenant.reading.kills=50} says otherwise.
 */
@ExtendWith(SharedService.class)
class KilledReadingTest {

    private static final Logger log = LoggerFactory.getLogger(KilledReadingTest.class);
    private static final int KILLS = Integer.getInteger("avenant.reading.kills", 10);
    private static final int EVENTS_OF_A_ROUND = 12;

    private final Publisher publisher;
    private final RunningReporting undisturbed;
    private final Random random;
    private int year = 1900;

    KilledReadingTest(Publisher publisher, RunningReporting undisturbed) {
        this.publisher = publisher;
        this.undisturbed = undisturbed;
        var seed = System.nanoTime();
        log.info("Moments of seed {}", seed);
        this.random = new Random(seed);
    }

    @Test
    void kill_minus_nine_while_it_builds_and_while_it_follows_changes_nothing() throws Exception {
        publisher.publishAll(
                territory("killed"), qpv("killed", "nord"), Contracts.registered("killed"));
        for (var round = 0; round < 10; round++) {
            publishARound();
        }
        try (var victims = Victims.in("killed_reading")) {
            for (var kill = 0; kill < KILLS; kill++) {
                kill(victims, kill);
            }
            var disturbed = victims.fingerprintOfAll();

            undisturbed.awaitAll(publisher);
            assertThat(disturbed)
                    .isEqualTo(
                            undisturbed
                                    .get("/api/v1/status?checksum=true")
                                    .json()
                                    .path("checksum")
                                    .path("full")
                                    .asString());
        }
    }

    private void kill(Victims victims, int kill) throws Exception {
        var some = 1 + random.nextInt(EVENTS_OF_A_ROUND);
        switch (kill % 5) {
            case 0 -> victims.killWhenFollowed(some, this::publishARound);
            case 1 -> victims.killWhileItWrites(Work.REBUILDING, this::publishARound);
            case 2 -> victims.killWhileItWrites(Work.FOLLOWING, this::publishARound);
            case 3 -> victims.killAtTheSwitch();
            default -> victims.killWhenBuilt(1 + random.nextLong(200));
        }
    }

    /** Figures that are published, corrected, sent again and taken back. */
    private void publishARound() {
        for (var figures = 0; figures < EVENTS_OF_A_ROUND / 3; figures++) {
            var figure = Figure.ofQuartier("qpv.population", "killed", "nord").in(year++);
            var published = publisher.publish(figure.is("10").published());
            var corrected = publisher.publish(figure.is("11").corrected(published.id()));
            publisher.sendAgain(published);
            publisher.publish(figure.is("11").withdrawn(corrected.id()));
        }
    }
}
