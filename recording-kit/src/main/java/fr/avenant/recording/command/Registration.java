package fr.avenant.recording.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;

/**
 * A request to record a fact.
 *
 * @param <C> what is recorded
 */
public record Registration<C>(
        @Form(Text.IDENTIFIER) String id, C content, Effective effective, Source source) {}
