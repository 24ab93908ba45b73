package fr.avenant.allinone.attack;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A request that is spoilt by some mutations, each with chance of its own, so that it can be sent
 * with a part of them.
 *
 * @param address scheme, host and port
 */
record Attack(int number, String address, Supplier<Draft> unspoilt, List<Spoiling> spoilings) {

    /**
     * A mutation as it is done once.
     *
     * @param chance number of its chance
     */
    record Spoiling(Mutation mutation, long chance) {}

    Draft draft() {
        var draft = unspoilt.get();
        spoilings.forEach(it ->
                it.mutation().effect().spoil(draft, Seed.of(it.mutation().name(), it.chance())));
        return draft;
    }

    /** The same with one mutation of it. */
    List<Attack> parts() {
        return spoilings.stream()
                .map(it -> new Attack(number, address, unspoilt, List.of(it)))
                .toList();
    }

    String names() {
        return spoilings.stream()
                .map(it -> it.mutation().name())
                .collect(Collectors.joining(" + "));
    }
}
