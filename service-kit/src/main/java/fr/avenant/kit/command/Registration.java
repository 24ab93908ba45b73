package fr.avenant.kit.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Form;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Source;

/**
 * A request to record a fact.
 *
 * @param <C> what is recorded
 */
public record Registration<C>(
        @Form(Identifier.FORM) String id, C content, Effective effective, Source source) {}
