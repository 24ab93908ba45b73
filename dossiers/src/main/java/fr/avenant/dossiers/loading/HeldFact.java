package fr.avenant.dossiers.loading;

import java.util.UUID;

/**
 * What a service says that it holds under an identifier.
 *
 * @param contentHash of content, effective and source as they were last asked for
 * @param lastEvent identifier of the last event
 * @param withdrawn whether that event took it back
 * @param own whether the loader itself recorded that event, in this load or an earlier one; what is
 *     not, somebody else changed since
 */
record HeldFact(String id, String contentHash, UUID lastEvent, boolean withdrawn, boolean own) {}
