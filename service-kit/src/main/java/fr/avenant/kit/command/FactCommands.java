package fr.avenant.kit.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;

/**
 * The three commands that every kind of recorded fact has.
 *
 * @param <C> what is recorded
 */
public record FactCommands<C>(Register<C> register, Correct<C> correct, Withdraw withdraw) {

    /** Makes the command that records. */
    @FunctionalInterface
    public interface Register<C> {
        FactCommand of(String id, C content, Effective effective, Source source);
    }

    /** Makes the command that corrects. */
    @FunctionalInterface
    public interface Correct<C> {
        FactCommand of(
                String id,
                UUID corrects,
                Nature nature,
                C content,
                Effective effective,
                Source source);
    }

    /** Makes the command that withdraws. */
    @FunctionalInterface
    public interface Withdraw {
        FactCommand of(String id, UUID corrects, Nature nature, Source source);
    }
}
