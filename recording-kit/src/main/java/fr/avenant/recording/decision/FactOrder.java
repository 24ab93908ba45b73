package fr.avenant.recording.decision;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.UUID;

/**
 * Asks that a fact of a plain kind is recorded, corrected or withdrawn.
 *
 * @param of the kind of fact
 * @param <C> what is recorded
 */
public record FactOrder<C>(FactKind<C, ?> of, Asked<C> asked) implements FactCommand {

    /**
     * What is asked.
     *
     * @param <C> what is recorded
     */
    public sealed interface Asked<C> {

        /** The fact's identifier. */
        String id();
    }

    /** Record it. */
    public record Register<C>(String id, C content, Effective effective, Source source)
            implements Asked<C> {}

    /** Change what is recorded. */
    public record Correct<C>(
            String id, UUID corrects, Nature nature, C content, Effective effective, Source source)
            implements Asked<C> {}

    /** Take it back. */
    public record Withdraw<C>(String id, UUID corrects, Nature nature, Source source)
            implements Asked<C> {}

    @Override
    public String id() {
        return asked.id();
    }

    @Override
    public String kind() {
        return of.kind();
    }

    @Override
    public String order() {
        return of.orderOf(asked);
    }
}
