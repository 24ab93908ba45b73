package fr.avenant.kit.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.Noted;
import fr.avenant.contracts.Referring;
import fr.avenant.contracts.Source;
import fr.avenant.kit.decision.FactCommand;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command with what the kit must know of it.
 *
 * @param references identifiers that must be known
 * @param territory slug that it is about; null if its content does not say
 * @param contentHash of content, effective and source; null if it does not tell a whole content
 * @param note that its content holds; null if it holds none
 */
public record CommandRequest(
        FactCommand command,
        List<String> references,
        @Nullable String territory,
        @Nullable String contentHash,
        @Nullable Note note) {

    /** What is hashed, under the names that it has in every event. */
    private record Told(Object content, Effective effective, Source source) {}

    /** A command that tells a whole content. */
    public static CommandRequest telling(
            FactCommand command, Object content, Effective effective, Source source) {
        var references =
                content instanceof Referring referring
                        ? referring.references()
                        : Stream.<String>empty();
        return new CommandRequest(
                command,
                withDocument(references, source),
                content instanceof Located located ? located.territory() : null,
                hash(content, effective, source),
                content instanceof Noted noted ? noted.note() : null);
    }

    /** A command that changes a part, or takes back. */
    public static CommandRequest changing(
            FactCommand command, Stream<String> references, Source source) {
        return new CommandRequest(command, withDocument(references, source), null, null, null);
    }

    /** By which it is seen whether a whole content is held already. */
    static String hash(Object content, Effective effective, Source source) {
        return EventJson.hash(new Told(content, effective, source));
    }

    private static List<String> withDocument(Stream<String> references, Source source) {
        return Stream.concat(references, Stream.ofNullable(source.document())).distinct().toList();
    }
}
