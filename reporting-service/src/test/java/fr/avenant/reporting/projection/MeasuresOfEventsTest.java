package fr.avenant.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventType;
import fr.avenant.reporting.catalogue.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue says of each measure by which events it is recorded, as the projection does it. */
class MeasuresOfEventsTest {

    static Stream<Class<? extends DomainEvent>> events() {
        return ApprovedRows.events().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_an_event_becomes_a_figure_of_says_so(Class<? extends DomainEvent> event)
            throws IOException {
        var catalogue =
                Catalogue.read(
                        List.of(
                                new PathMatchingResourcePatternResolver()
                                        .getResources("classpath:catalogue/*.yaml")));

        assertThat(ApprovedRows.changes(event).facts())
                .allSatisfy(fact ->
                        assertThat(catalogue.find(fact.measure()).orElseThrow().recordedBy())
                                .as(fact.measure())
                                .contains(EventType.of(event).name()));
    }
}
