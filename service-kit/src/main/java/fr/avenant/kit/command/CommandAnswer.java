package fr.avenant.kit.command;

import java.util.List;
import java.util.UUID;

/**
 * What an accepted command led to.
 *
 * @param id the aggregate's identifier
 * @param events identifiers of the events, in order
 * @param version sequence of the last one, from 0: the value for {@code If-Match}
 */
public record CommandAnswer(String id, List<UUID> events, long version) {}
