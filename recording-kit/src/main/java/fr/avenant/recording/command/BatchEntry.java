package fr.avenant.recording.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of many that are sent together.
 *
 * @param corrects identifier of the newest event of what it changes; absent if the fact is new
 * @param nature why it changes; goes with {@code corrects}
 * @param <C> what is recorded
 */
public record BatchEntry<C>(
        @Form(Text.IDENTIFIER) String id,
        @Nullable UUID corrects,
        @Nullable Nature nature,
        C content,
        Effective effective,
        Source source) {

    public BatchEntry {
        InvalidContent.unless(
                id == null || Identifier.isWellFormed(id), "id", "must look like kind:code.code");
        InvalidContent.unless(
                (corrects == null) == (nature == null),
                "nature",
                "goes with corrects, and never without");
    }

    CommandRequest request(FactCommands<C> commands) {
        var command =
                corrects == null || nature == null
                        ? commands.register().of(id, content, effective, source)
                        : commands.correct().of(id, corrects, nature, content, effective, source);
        return CommandRequest.telling(command, content, effective, source);
    }
}
