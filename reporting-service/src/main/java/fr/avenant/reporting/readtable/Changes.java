package fr.avenant.reporting.readtable;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one event does to the read model.
 *
 * @param ends which parts of the aggregate end with it
 * @param entities new versions of what is registered
 * @param facts new versions of what can be compared
 */
public record Changes(Ends ends, List<EntityRow> entities, List<FactRow> facts) {

    /** Which earlier rows of the aggregate an event ends. */
    public enum Ends {
        /** None: it adds a part. */
        NOTHING,
        /** All: it tells everything anew, or takes it back. */
        EVERYTHING
    }

    public static Changes adding(List<EntityRow> entities, List<FactRow> facts) {
        return new Changes(Ends.NOTHING, entities, facts);
    }

    public static Changes replacing(List<EntityRow> entities, List<FactRow> facts) {
        return new Changes(Ends.EVERYTHING, entities, facts);
    }

    /** The same with one more fact. */
    public Changes with(FactRow fact) {
        return new Changes(ends, entities, Stream.concat(facts.stream(), Stream.of(fact)).toList());
    }

    /** The same, with whatever not everybody may see told from the rest. */
    public Changes protecting(Predicate<FactRow> isProtected) {
        return new Changes(
                ends,
                entities,
                facts.stream().map(it -> it.protectedIf(isProtected.test(it))).toList());
    }

    /** An entry of one part, and no figure. */
    public static Changes registered(EntityRow entity) {
        return replacing(List.of(entity), List.of());
    }

    /** Nothing that anybody could read. */
    public static Changes none() {
        return new Changes(Ends.NOTHING, List.of(), List.of());
    }

    public static Changes ending() {
        return new Changes(Ends.EVERYTHING, List.of(), List.of());
    }
}
