package fr.avenant.recording.command;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.UUID;

/**
 * A request to take a fact back.
 *
 * @param corrects identifier of the newest event of what it takes back
 */
public record Retraction(UUID corrects, Nature nature, Source source) {}
