package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.recording.relay.RelayClients;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * Puts a country on the topics, past the services that record: each topic holds what the relay
 * would have written, in its transactions.
 */
public final class CountryTopics {

    private final Topics topics;

    public CountryTopics(KafkaConnection kafka) {
        this.topics = new Topics(kafka, (short) 1);
    }

    /**
     * Fills empty topics.
     *
     * @return the last position of each context
     * @throws IllegalStateException if there is anything on them
     * @throws ExecutionException if Kafka does not take an event
     */
    public Map<Contexts, Long> fill(Country country)
            throws ExecutionException, InterruptedException {
        topics.ensure(RoleChange.TOPIC);
        for (var context : Contexts.values()) {
            topics.ensure(context);
            if (topics.ends(context.topic()).values().stream().anyMatch(end -> end > 0)) {
                throw new IllegalStateException(context.topic() + " is not empty");
            }
        }
        var clients = new RelayClients(topics.connection());
        var lanes = new EnumMap<Contexts, TopicLane>(Contexts.class);
        for (var context : Contexts.values()) {
            lanes.put(context, new TopicLane(context, clients));
        }
        try {
            country.tell(event -> Objects.requireNonNull(lanes.get(event.context())).add(event));
        } finally {
            lanes.values().forEach(TopicLane::end);
        }
        var last = new EnumMap<Contexts, Long>(Contexts.class);
        for (var lane : lanes.entrySet()) {
            last.put(lane.getKey(), lane.getValue().await());
        }
        return last;
    }
}
