package fr.avenant.kit.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;

/**
 * A request to record a fact.
 *
 * @param <C> what is recorded
 */
public record Registration<C>(String id, C content, Effective effective, Source source) {}
