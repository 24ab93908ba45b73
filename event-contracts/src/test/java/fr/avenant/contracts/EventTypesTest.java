package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    private static final EventTypes TYPES = EventTypes.of(TerritoryContextEvent.class);
    private static final EventType TYPE = EventType.of(QuartierGeographyUpdated.class);

    sealed interface Twice extends DomainEvent {

        @PublishedType("fr.avenant.sample.Same")
        record One(String id, Source source) implements Twice {}

        @PublishedType("fr.avenant.sample.Same")
        record Other(String id, Source source) implements Twice {}
    }

    sealed interface Unnamed extends DomainEvent {

        record Event(String id, Source source) implements Unnamed {}
    }

    @Test
    void a_class_and_its_type_are_found_from_one_another_through_two_levels() {
        assertThat(TYPES.typeOf(QuartierGeographyUpdated.class)).contains(TYPE);
        assertThat(TYPES.classOf(TYPE)).contains(QuartierGeographyUpdated.class);
    }

    @Test
    void what_is_not_published_is_not_found() {
        assertThat(TYPES.typeOf(String.class)).isEmpty();
        assertThat(TYPES.classOf(new EventType(TYPE.name(), 2))).isEmpty();
        assertThat(TYPES.classOf(new EventType("fr.avenant.territory.Nothing", 1))).isEmpty();
    }

    @Test
    void classes_come_in_the_order_in_which_they_are_permitted() {
        assertThat(EventTypes.eventClasses(QuartierEvent.class))
                .isEqualTo(List.of(QuartierEvent.class.getPermittedSubclasses()));
        assertThat(EventTypes.eventClasses(TerritoryContextEvent.class))
                .startsWith(QuartierEvent.class.getPermittedSubclasses());
    }

    @Test
    void two_events_of_the_same_type_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.of(Twice.class))
                .withMessageContaining("fr.avenant.sample.Same.v1");
    }

    @Test
    void an_event_without_published_type_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(Unnamed.class));
    }

    @Test
    void each_topic_leads_to_its_context_and_no_other_does() {
        for (var context : Contexts.values()) {
            assertThat(Contexts.ofTopic(context.topic())).isEqualTo(context);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Contexts.ofTopic("other.events"));
    }

    @Test
    void the_platform_knows_the_events_of_every_context() {
        for (var context : Contexts.values()) {
            for (var event : EventTypes.eventClasses(context.events())) {
                assertThat(Contexts.allTypes().typeOf(event)).contains(EventType.of(event));
                assertThat(EventType.of(event).name())
                        .startsWith("fr.avenant." + context.label() + ".");
            }
        }
    }
}
