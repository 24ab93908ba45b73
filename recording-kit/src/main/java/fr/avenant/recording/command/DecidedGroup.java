package fr.avenant.recording.command;

import fr.avenant.recording.store.BufferedEvent;
import java.util.List;
import java.util.Set;

/** What came of a group before anything is stored. */
sealed interface DecidedGroup {

    Group group();

    /** It was carried out before, under the same key. */
    record Known(Group group, Record answer) implements DecidedGroup {}

    /** Nothing has happened. */
    record Refused(Group group, RuntimeException why) implements DecidedGroup {}

    /**
     * It is carried out as soon as it is stored.
     *
     * @param carriedOut those of its commands that led to events
     * @param reliedOn identifiers of what is held here and must not be withdrawn until then
     * @param takenBack identifiers of what is taken back because nothing refers to it until then
     */
    record Accepted(
            Group group,
            Record answer,
            List<BufferedEvent> events,
            List<CommandRequest> carriedOut,
            Set<String> reliedOn,
            Set<String> takenBack)
            implements DecidedGroup {}
}
