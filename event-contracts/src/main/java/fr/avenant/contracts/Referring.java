package fr.avenant.contracts;

import java.util.stream.Stream;

/** Something that names other aggregates by their identifiers. */
public interface Referring {

    /** Identifiers of what must be known before this can be recorded. */
    Stream<String> references();
}
