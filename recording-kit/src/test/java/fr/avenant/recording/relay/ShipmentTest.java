package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentTest {

    private final Shipment shipment = new Shipment();

    static Stream<ApiException> refusals() {
        return Stream.of(
                new RecordTooLargeException("for good"),
                new PolicyViolationException("for good"),
                new TopicAuthorizationException("for good"));
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new TimeoutException("for now"),
                new InvalidProducerEpochException("for this producer"),
                new OutOfOrderSequenceException("for this producer"),
                new KafkaException("closed"),
                new IllegalStateException("closed"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_kafka_will_never_take_is_a_refusal(ApiException refusal) {
        shipment.failBecause(refusal);

        assertThatExceptionOfType(RelayRefused.class)
                .isThrownBy(shipment::awaitAcknowledgement)
                .withCause(refusal);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_is_none(Exception failure) {
        shipment.failBecause(failure);

        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(shipment::awaitAcknowledgement)
                .withCause(failure);
    }

    @Test
    void the_first_failure_is_the_reason_for_those_that_follow_from_it() {
        var first = new RecordTooLargeException("first");
        shipment.expectOne();
        shipment.expectOne();
        shipment.failBecause(first);
        shipment.giveUpOne();
        shipment.failBecause(new KafkaException("The producer is closed"));
        shipment.giveUpOne();

        assertThatExceptionOfType(RelayRefused.class)
                .isThrownBy(shipment::awaitAcknowledgement)
                .withCause(first);
    }
}
