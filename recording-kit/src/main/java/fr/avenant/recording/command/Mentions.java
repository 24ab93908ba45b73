package fr.avenant.recording.command;

import fr.avenant.contracts.Coded;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Publishable;
import fr.avenant.contracts.RecordShape;
import fr.avenant.contracts.Source;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command names, found in all its values at any depth, so that no field is forgotten. Cited
 * documents are left out: whether they may be cited does not depend on where they belong alone.
 *
 * @param territories slugs that it says itself
 * @param identifiers of what it names, its own among them
 * @param codes by which it names places and bodies otherwise
 * @param own the slug that its own identifier must begin with, if whoever records it does so for a
 *     territory
 * @param opens whether it tells something that everybody may read from then on
 */
record Mentions(
        Set<String> territories,
        Set<String> identifiers,
        Set<String> codes,
        Set<String> own,
        boolean opens) {

    private static final String TERRITORY = "territory:";

    static Mentions of(CommandRequest request) {
        var id = request.command().id();
        var territories = new HashSet<String>();
        var identifiers = new HashSet<String>();
        request.named().forEach(it -> identifiers.add(it.identifier()));
        var codes = new HashSet<String>();
        var own = new HashSet<String>();
        if (request.territory() != null) {
            territories.add(request.territory());
        }
        RecordShape.values(request.command())
                .forEach(value -> {
                    if (value instanceof Coded coded) {
                        coded.codes().forEach(codes::add);
                    }
                    if (value instanceof Located located && located.territory() != null) {
                        territories.add(located.territory());
                        own.add(prefix(id));
                    }
                    if (value instanceof Publishable) {
                        own.add(prefix(id));
                    }
                    if (value instanceof String text) {
                        identifiers.add(text);
                    }
                });
        codes.stream().filter(Identifier::isWellFormed).forEach(identifiers::add);
        identifiers.removeIf(it -> !Identifier.isWellFormed(it) || Source.isDocument(it));
        identifiers.add(id);
        return new Mentions(territories, identifiers, codes, own, opens(request));
    }

    private static boolean opens(CommandRequest request) {
        return RecordShape.values(request.command())
                .anyMatch(value -> value instanceof Publishable it && it.isPublic());
    }

    /** The first part of an identifier or a code: in most, the slug of a territory. */
    static String prefix(String name) {
        return name.substring(name.indexOf(':') + 1).split("\\.", 2)[0];
    }

    /** The identifier that a territory has whose slug this is. */
    static String territoryOf(String name) {
        return TERRITORY + prefix(name);
    }

    /**
     * All identifiers by which it can be found out which territories it touches. A code without
     * parts begins with no slug: a quartier may be called like a territory elsewhere.
     */
    Stream<String> telling() {
        var inParts = codes.stream().filter(code -> code.contains("."));
        return Stream.concat(
                identifiers.stream(),
                Stream.concat(identifiers.stream(), inParts).map(Mentions::territoryOf));
    }
}
