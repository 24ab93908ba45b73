package fr.avenant.contracts;

import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import java.util.List;

/** The contexts that publish, each with its topic. */
public enum Contexts {
    TERRITORY("territory", TerritoryContextEvent.TOPIC, TerritoryContextEvent.class),
    ENGAGEMENT("engagement", EngagementContextEvent.TOPIC, EngagementContextEvent.class),
    PROGRAMMATION(
            "programmation", ProgrammationContextEvent.TOPIC, ProgrammationContextEvent.class);

    /** How many partitions each topic has, for ever: the key decides the partition. */
    public static final int PARTITIONS = 12;

    private static final List<Contexts> ALL = List.of(values());

    private final String label;
    private final String topic;
    private final Class<? extends DomainEvent> events;

    Contexts(String label, String topic, Class<? extends DomainEvent> events) {
        this.label = label;
        this.topic = topic;
        this.events = events;
    }

    /** The context's name in event types and answers, such as {@code territory}. */
    public String label() {
        return label;
    }

    public String topic() {
        return topic;
    }

    /** The sealed interface of its events. */
    public Class<? extends DomainEvent> events() {
        return events;
    }

    /** The attribute {@code ce_source} of its events. */
    public String source() {
        return "/avenant/" + label + "-service";
    }

    /**
     * @throws IllegalArgumentException if no context publishes on that topic
     */
    public static Contexts ofTopic(String topic) {
        for (var context : ALL) {
            if (context.topic.equals(topic)) {
                return context;
            }
        }
        throw new IllegalArgumentException("No context publishes on " + topic);
    }

    /** Every event type of the platform. */
    public static EventTypes allTypes() {
        return EventTypes.of(
                TerritoryContextEvent.class,
                EngagementContextEvent.class,
                ProgrammationContextEvent.class);
    }
}
