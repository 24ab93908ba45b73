package fr.avenant.benchmarks.country;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountryTest {

    private static final CountrySize SMALL = CountrySize.of(6_000, 7);

    private static List<GeneratedEvent> events(CountrySize size) {
        var events = new ArrayList<GeneratedEvent>();
        new Country(size).tell(events::add);
        return events;
    }

    @Test
    void the_same_size_and_seed_are_the_same_events_and_another_seed_is_others() {
        assertThat(events(SMALL)).isEqualTo(events(SMALL));
        assertThat(events(SMALL)).isNotEqualTo(events(CountrySize.of(6_000, 8)));
    }

    @Test
    void there_are_as_many_as_are_asked_for_of_every_context() {
        var events = events(SMALL);

        assertThat(events).hasSize(6_000);
        for (var context : Contexts.values()) {
            assertThat(events.stream().filter(it -> it.context() == context).count())
                    .isGreaterThan(300);
        }
    }

    @Test
    void every_place_in_a_log_and_in_an_aggregate_is_taken_once_in_order() {
        var positions = new EnumMap<Contexts, List<Long>>(Contexts.class);
        var sequences = new HashMap<String, Long>();
        var ids = new HashSet<>();
        var before = Instant.EPOCH;
        for (var event : events(SMALL)) {
            positions
                    .computeIfAbsent(event.context(), _ -> new ArrayList<>())
                    .add(event.position());
            assertThat(event.sequence())
                    .as(event.event().id())
                    .isEqualTo(sequences.merge(event.event().id(), 0L, (last, _) -> last + 1));
            assertThat(ids.add(event.id())).isTrue();
            assertThat(event.recordedAt()).isAfterOrEqualTo(before);
            before = event.recordedAt();
        }
        positions
                .values()
                .forEach(it ->
                        assertThat(it).isEqualTo(LongStream.range(0, it.size()).boxed().toList()));
    }

    @Test
    void whatever_is_shown_says_that_it_is_generated() {
        for (var event : events(SMALL)) {
            var text = EventJson.write(event.event());
            assertThat(text).as(event.event().id()).contains(Generated.MARK);
            switch (event.event()) {
                case DocumentRegistered it -> {
                    assertThat(it.content().isPublic()).isTrue();
                    assertThat(it.content().title()).contains(Generated.MARK);
                }
                case TerritoryRegistered it -> assertThat(it.content().name()).contains("généré");
                default -> {}
            }
        }
    }

    @Test
    void the_whole_country_is_as_large_as_the_real_one() {
        assertThat(CountrySize.of(1_000_000, 7))
                .isEqualTo(new CountrySize(1_000_000, 433, 1_609, 7));
    }
}
