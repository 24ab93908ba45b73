package fr.avenant.local;

import java.nio.file.Path;
import java.util.Map;

/** How our single broker differs from a broker of Kafka's defaults. */
record KafkaSettings(Path log, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    String broker() {
        return "127.0.0.1:" + port;
    }

    Map<String, String> asMap() {
        var controller = "127.0.0.1:" + controllerPort;
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + broker() + "," + CONTROLLER_LISTENER + "://" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://" + broker()),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
                Map.entry("controller.quorum.voters", NODE + "@" + controller),
                Map.entry("log.dirs", log.toString()),
                // Topics are declared in code and kept for ever, as is what a group of consumers
                // has read.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.retention.ms", "-1"),
                Map.entry("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE)),
                // After kill -9 the broker waits until the session of its predecessor has ended.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Twice a second it would write that nothing has happened, for controllers that
                // it has not.
                Map.entry("metadata.max.idle.interval.ms", "10000"),
                // The cleaner would take 128 MB of heap to compact the few internal topics.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"));
    }
}
