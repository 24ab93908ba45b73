package fr.avenant.recording.command;

import java.util.UUID;

/**
 * An event as whoever corrects names it.
 *
 * @param id identifier of the fact
 */
record NamedEvent(String id, UUID event) {}
