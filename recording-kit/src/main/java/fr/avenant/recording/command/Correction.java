package fr.avenant.recording.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.UUID;

/**
 * A request to correct a fact: the whole content as it should have been.
 *
 * @param corrects identifier of the newest event of what it changes
 * @param <C> what is recorded
 */
public record Correction<C>(
        UUID corrects, Nature nature, C content, Effective effective, Source source) {}
