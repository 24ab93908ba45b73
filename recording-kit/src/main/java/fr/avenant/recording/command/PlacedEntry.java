package fr.avenant.recording.command;

import java.util.Optional;

/**
 * A fact of many that are sent together.
 *
 * @param location where its sender finds it again: a JSON Pointer, or a row of a sheet
 * @param <C> what is recorded
 */
record PlacedEntry<C>(String location, BatchEntry<C> entry) {

    PlacedRequest request(FactCommands<C> commands) {
        return new PlacedRequest(location, entry.request(commands));
    }

    /** The event that it corrects; none if it is new. */
    Optional<NamedEvent> corrected() {
        return Optional.ofNullable(entry.corrects()).map(it -> new NamedEvent(entry.id(), it));
    }
}
