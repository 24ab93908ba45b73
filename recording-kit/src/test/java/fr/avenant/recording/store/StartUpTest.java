package fr.avenant.recording.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Axon's auto-configuration leaves out what it cannot make, and says nothing. */
@ExtendWith(SampleExtension.class)
class StartUpTest {

    private final RunningSample sample;

    StartUpTest(RunningSample sample) {
        this.sample = sample;
    }

    @Test
    void axon_runs_on_our_engine_and_in_springs_transactions() {
        assertThat(sample.bean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(sample.bean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(sample.bean(EventStorageEngine.class))
                .isInstanceOf(JsonEventStorageEngine.class);
    }

    @Test
    void no_transaction_lasts_for_ever() {
        assertThat(sample.jdbc().sql("show transaction_timeout").query(String.class).single())
                .isEqualTo("1min");
    }

    @Test
    void the_addresses_are_described() {
        var described = sample.get("/v3/api-docs");

        assertThat(described.status()).isEqualTo(200);
        assertThat(described.json().get("paths").propertyNames())
                .contains("/api/v1/facts", "/api/v1/organisations");
    }

    @Test
    void the_source_in_the_hashes_is_that_on_the_topic() {
        assertThat(
                        sample.jdbc()
                                .sql(
                                        """
                                        select pg_get_functiondef('canonical_cloud_event'::regproc)\
                                        """)
                                .query(String.class)
                                .single())
                .contains(sample.bean(Contexts.class).source());
    }
}
