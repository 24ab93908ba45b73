package fr.avenant.recording.guard;

import java.util.UUID;

/**
 * What a service holds under an identifier.
 *
 * @param contentHash of content, effective and source as they were last asked for
 * @param lastEvent identifier of the last event
 * @param version its sequence, from 0
 */
public record RecordedFact(
        String id, String contentHash, UUID lastEvent, long version, boolean withdrawn) {}
