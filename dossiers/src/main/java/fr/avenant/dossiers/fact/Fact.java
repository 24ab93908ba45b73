package fr.avenant.dossiers.fact;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.naming.Reference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the dossiers, complete and well formed.
 *
 * @param id its name, unique in all dossiers
 * @param content the record of its kind
 * @param place where it is written
 */
public record Fact(
        FactKind kind, String id, Record content, Effective effective, Source source, Place place) {

    /** What is hashed, under the names that the services hash it under. */
    private record Told(Object content, Effective effective, Source source) {}

    /** Says whether a service holds exactly this: 64 hexadecimal digits. */
    public String contentHash() {
        return EventJson.hash(new Told(content, effective, source));
    }

    /** Identifiers of what must be known before it, its document included. */
    public Stream<String> references() {
        return named().filter(it -> !it.mayComeLater()).map(Reference::identifier).distinct();
    }

    /** All that it refers to, its document included. */
    Stream<Reference> named() {
        return Reference.in(new Told(content, effective, source));
    }

    /** Slug of the territory that it belongs to; null if it belongs to none. */
    @Nullable String territory() {
        return content instanceof Located located ? located.territory() : null;
    }
}
