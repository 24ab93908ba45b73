package fr.avenant.reporting.projection;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one event does to the read model.
 *
 * @param ends which parts of the aggregate end with it
 * @param entities new versions of what is registered
 * @param facts new versions of what can be compared
 */
record Changes(Ends ends, List<EntityRow> entities, List<FactRow> facts) {

    /** Which earlier rows of the aggregate an event ends. */
    enum Ends {
        /** None: it adds a part. */
        NOTHING,
        /** All: it tells everything anew, or takes it back. */
        EVERYTHING
    }

    static Changes adding(List<EntityRow> entities, List<FactRow> facts) {
        return new Changes(Ends.NOTHING, entities, facts);
    }

    static Changes replacing(List<EntityRow> entities, List<FactRow> facts) {
        return new Changes(Ends.EVERYTHING, entities, facts);
    }

    /** The same with one more fact. */
    Changes with(FactRow fact) {
        return new Changes(ends, entities, Stream.concat(facts.stream(), Stream.of(fact)).toList());
    }

    /** Nothing that anybody could read. */
    static Changes none() {
        return new Changes(Ends.NOTHING, List.of(), List.of());
    }

    static Changes ending() {
        return new Changes(Ends.EVERYTHING, List.of(), List.of());
    }
}
