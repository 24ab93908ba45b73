package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The measures that can be compared, with the version of the catalogue. */
public record Catalogue(@Nullable String catalogueVersion, List<Measure> measures) {

    /** The measure of that identifier, if the catalogue has it. */
    public Optional<Measure> find(String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
