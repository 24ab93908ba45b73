package fr.avenant.contracts.naming;

import fr.avenant.contracts.Identifier;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something names an aggregate.
 *
 * @param location where, a JSON Pointer
 * @param identifier what is named
 * @param kind what must be named, as it stands in front of identifiers
 * @param mayComeLater whether it need not be known yet
 * @param holds whether it must stay as long as it is named
 */
public record Reference(
        String location, String identifier, String kind, boolean mayComeLater, boolean holds) {

    /** What whoever is in whichever territory refers to. */
    private static final Set<String> SHARED = Set.of("organisation", "document");

    /** All in a command or an event, at any depth. */
    public static Stream<Reference> in(@Nullable Object whole) {
        return Marks.in(whole).flatMap(Reference::of);
    }

    /** Something that is named and must be known. */
    public static Reference to(String location, String kind, String identifier) {
        return new Reference(location, identifier, kind, false, true);
    }

    /** Something that is named and may be recorded later. */
    public static Reference toCome(String location, String kind, String identifier) {
        return new Reference(location, identifier, kind, true, true);
    }

    private static Stream<Reference> of(Marks.Mark mark) {
        if (mark.whole() != null) {
            return mark.whole().further(mark.location());
        }
        var refersTo = mark.refersTo();
        return refersTo == null
                ? Stream.empty()
                : Stream.of(
                        new Reference(
                                mark.location(),
                                identifier(refersTo.value(), mark.text()),
                                refersTo.value(),
                                refersTo.mayComeLater(),
                                refersTo.holds()));
    }

    private static String identifier(String kind, String text) {
        return text.indexOf(':') < 0 ? kind + ":" + text : text;
    }

    /** Whether what is named is of the kind that must be. */
    public boolean isOfItsKind() {
        return Identifier.isWellFormed(identifier) && Identifier.kind(identifier).equals(kind);
    }

    /** Whether what is named must be of the territory of what names it. */
    public boolean staysInTerritory() {
        return !SHARED.contains(kind);
    }

    /** The same where what is named must be known. */
    public Reference required() {
        return new Reference(location, identifier, kind, false, holds);
    }

    /**
     * Which kind a text must be of, in English.
     *
     * @param kind as it stands in front of identifiers
     */
    public static String expected(String kind) {
        return "must be an identifier of the kind " + kind;
    }
}
