package fr.avenant.recording.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.Noted;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.naming.Reference;
import fr.avenant.recording.decision.FactCommand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command with what the kit must know of it.
 *
 * @param named all that it refers to
 * @param territory slug that it is about; null if its content does not say
 * @param contentHash of content, effective and source; null if it does not tell a whole content
 * @param note that its content holds; null if it holds none
 * @param withdraws whether it takes back what is recorded
 */
public record CommandRequest(
        FactCommand command,
        List<Reference> named,
        @Nullable String territory,
        @Nullable String contentHash,
        @Nullable Note note,
        boolean withdraws) {

    /** What is hashed, under the names that it has in every event. */
    private record Told(Object content, Effective effective, Source source) {}

    /** A command that tells a whole content. */
    public static CommandRequest telling(
            FactCommand command, Object content, Effective effective, Source source) {
        return new CommandRequest(
                command,
                Reference.in(command.asked()).toList(),
                content instanceof Located located ? located.territory() : null,
                hash(content, effective, source),
                content instanceof Noted noted ? noted.note() : null,
                false);
    }

    /** A command that takes back. */
    public static CommandRequest withdrawing(FactCommand command) {
        return new CommandRequest(
                command, Reference.in(command.asked()).toList(), null, null, null, true);
    }

    /**
     * A command that changes a part.
     *
     * @param known identifiers of what must be known though a whole content might name it before
     */
    public static CommandRequest changing(FactCommand command, Stream<String> known) {
        var required = known.collect(Collectors.toSet());
        return new CommandRequest(
                command,
                Reference.in(command.asked())
                        .map(it -> required.contains(it.identifier()) ? it.required() : it)
                        .toList(),
                null,
                null,
                null,
                false);
    }

    /** Identifiers that must be known. */
    public List<String> references() {
        return named.stream()
                .filter(it -> !it.mayComeLater())
                .map(Reference::identifier)
                .distinct()
                .toList();
    }

    /**
     * What it makes itself a part of: things of its own kind that must be there before it, and so
     * never lead back to it.
     */
    public Stream<Reference> wholes() {
        return named.stream()
                .filter(it -> it.holds() && !it.mayComeLater())
                .filter(it -> it.kind().equals(Identifier.kind(id())));
    }

    private String id() {
        return command.id();
    }

    /** By which it is seen whether a whole content is held already. */
    static String hash(Object content, Effective effective, Source source) {
        return EventJson.hash(new Told(content, effective, source));
    }
}
