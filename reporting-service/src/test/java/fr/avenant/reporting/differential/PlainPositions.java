package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The last position of each context that counts. */
record PlainPositions(Map<Contexts, Long> last) {

    /** All of these events and nothing else. */
    static PlainPositions after(List<Recorded> events) {
        return new PlainPositions(
                events.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.published().context(),
                                        it -> it.published().position(),
                                        Long::max)));
    }

    long of(Contexts context) {
        return last.getOrDefault(context, -1L);
    }

    boolean include(Recorded event) {
        return event.published().position() <= of(event.published().context());
    }

    /** As it stands in addresses. */
    String text() {
        return List.of(Contexts.values()).stream()
                .map(it -> it.label() + ":" + of(it))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
