package fr.avenant.recording.command;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command led to.
 *
 * @param id the aggregate's identifier
 * @param events identifiers of the events, in order
 * @param version sequence of the last one, from 0: the value for {@code If-Match}
 * @param emptied what a correction took away, as JSON Pointers (RFC 6901) of fields that held
 *     something and hold nothing any more; absent if there is none
 */
public record CommandAnswer(
        String id, List<UUID> events, long version, @Nullable List<String> emptied) {

    CommandAnswer(String id, List<UUID> events, long version) {
        this(id, events, version, null);
    }

    CommandAnswer emptying(List<String> fields) {
        return fields.isEmpty() ? this : new CommandAnswer(id, events, version, fields);
    }
}
