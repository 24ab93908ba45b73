package fr.avenant.recording.guard;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.naming.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That what is named is of the kind that must be named there and, unless all territories share such
 * things, of the territory of what names it. Whether it is known at all is asked apart.
 */
public final class ReferenceRule {

    /**
     * Something is named that is another territory's.
     *
     * @param found slug of that territory
     * @param expected slug of the territory of what names it
     */
    public record Stranger(Reference reference, String found, String expected) {

        /** For whoever is refused, by name. */
        public Map<String, String> details() {
            return Map.of(
                    "reference", reference.identifier(),
                    "found", found,
                    "expected", expected);
        }
    }

    private ReferenceRule() {}

    /**
     * No state of the register makes a wrong kind right.
     *
     * @throws InvalidContent if something of another kind is named
     */
    public static void checkKinds(Collection<Reference> named) {
        for (var it : named) {
            InvalidContent.unless(it.isOfItsKind(), it.location(), Reference.expected(it.kind()));
        }
    }

    /** Identifiers of which it must be known whose they are. */
    public static List<String> asks(Collection<Reference> named) {
        return named.stream()
                .filter(Reference::staysInTerritory)
                .map(Reference::identifier)
                .distinct()
                .toList();
    }

    /**
     * The first that is named and is another territory's.
     *
     * @param territory slug of that which names; null if it belongs to none, and names freely
     * @param territoryOf slug by identifier; nothing for what is not known
     */
    public static Optional<Stranger> stranger(
            Collection<Reference> named,
            @Nullable String territory,
            Function<String, Optional<String>> territoryOf) {
        return territory == null
                ? Optional.empty()
                : named.stream()
                        .filter(Reference::staysInTerritory)
                        .flatMap(it ->
                                territoryOf
                                        .apply(it.identifier())
                                        .filter(found -> !found.equals(territory))
                                        .map(found -> new Stranger(it, found, territory))
                                        .stream())
                        .findFirst();
    }
}
