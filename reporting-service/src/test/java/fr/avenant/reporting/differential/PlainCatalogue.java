package fr.avenant.reporting.differential;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The measures of the catalogue.
 *
 * @param ids of those that are asked about
 */
record PlainCatalogue(Map<String, List<PlainMeasure>> definitions, Set<String> ids) {

    static PlainCatalogue of(Set<String> ids) {
        return new PlainCatalogue(PlainMeasure.read(), ids);
    }

    PlainMeasure newest(String id) {
        return Objects.requireNonNull(definitions.get(id), id).getLast();
    }

    PlainMeasure oldest(String id) {
        return Objects.requireNonNull(definitions.get(id), id).getFirst();
    }

    Collection<PlainMeasure> all() {
        return definitions.values().stream().map(List::getLast).toList();
    }
}
