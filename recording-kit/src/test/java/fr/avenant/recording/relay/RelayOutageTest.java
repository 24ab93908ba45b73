package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sequencer.Sessions;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RelayOutageTest {

    private RelayedStore store;

    @BeforeEach
    void fresh_store_and_topic() throws Exception {
        store = RelayedStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void while_kafka_is_away_events_wait_in_order_and_none_is_lost() throws Exception {
        var relay = RelayedStore.relay();
        var active = store.active(relay);
        active.start();
        try {
            store.log(0, 500);
            store.awaitAllAcknowledged();
            TestPlatform.kafka().stop();
            try {
                store.log(500, 6_500);
                await().during(Duration.ofSeconds(1)).until(() -> store.acknowledged() == 499);
                assertThat(relay.isRefused()).isFalse();
            } finally {
                TestPlatform.kafka().restart();
            }
            store.awaitAllAcknowledged();
        } finally {
            active.stop();
        }
        assertThat(store.topic().distinct()).isEqualTo(6_500);
        assertThat(store.topic().goingBack()).isZero();
    }

    /** Asking for the topic takes 10 s to fail; stopping must not wait for that. */
    @Test
    @Timeout(60)
    void a_relay_stops_at_once_though_kafka_is_away() throws Exception {
        var sessions = new Sessions(store.dataSource());
        var active = store.active(RelayedStore.relay());
        TestPlatform.kafka().stop();
        try {
            active.start();
            await().until(() -> sessions.holding("relay:" + RelayedStore.CONTEXT.topic()) == 1);
            var begin = System.nanoTime();
            active.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            active.stop();
            TestPlatform.kafka().restart();
        }
    }
}
