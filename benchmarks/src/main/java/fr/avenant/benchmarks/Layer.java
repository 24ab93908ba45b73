package fr.avenant.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedFrame;

/** On whose account a stack is: of its frames, the innermost that one of these knows decides. */
enum Layer {
    SECURITY(
            "security",
            "org.springframework.security.",
            "com.nimbusds.",
            "fr.avenant.kit.access.",
            "fr.avenant.http.RememberedTokens"),
    OBSERVATION(
            "observations and metrics",
            "io.micrometer.",
            "org.springframework.http.server.observation.",
            "org.springframework.web.filter.ServerHttpObservationFilter",
            "fr.avenant.recording.command.CommandObservations",
            "fr.avenant.kit.tracing."),
    JSON("JSON", "tools.jackson.", "com.fasterxml."),
    HASHING("hashing", "sun.security.provider.", "java.security.", "fr.avenant.contracts.Sha256"),
    CONTRACTS("contracts (bounds, shapes, identifiers)", "fr.avenant.contracts."),
    AXON("Axon", "org.axonframework.", "io.axoniq."),
    JDBC(
            "JDBC, pool and driver",
            "org.postgresql.",
            "com.zaxxer.hikari.",
            "org.springframework.jdbc."),
    KAFKA("Kafka, broker and clients", "org.apache.kafka.", "kafka."),
    TOMCAT("Tomcat", "org.apache.", "fr.avenant.http."),
    LOGGING("logging", "org.slf4j.", "ch.qos.logback."),
    SPRING("Spring MVC and the rest of Spring", "org.springframework."),
    STORE("event store (buffer, serializer)", "fr.avenant.recording.store."),
    DESK(
            "desk, prelude, decision, storing",
            "fr.avenant.recording.command.",
            "fr.avenant.recording.decision."),
    CLIENTS(
            "the measurement itself",
            "fr.avenant.benchmarks.",
            "sun.net.www.",
            "jdk.internal.net.http.",
            "java.net.http."),
    OURS("other code of ours", "fr.avenant.");

    private static final List<Layer> ALL = List.of(values());

    private final String told;
    private final Pattern names;

    Layer(String told, String... names) {
        this.told = told;
        this.names =
                Pattern.compile(
                        Stream.of(names).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /**
     * @param frames innermost first
     */
    static Optional<Layer> of(List<RecordedFrame> frames) {
        return frames.stream().flatMap(Layer::of).findFirst();
    }

    private static Stream<Layer> of(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return ALL.stream().filter(it -> it.names.matcher(type).lookingAt()).limit(1);
    }

    @Override
    public String toString() {
        return told;
    }
}
