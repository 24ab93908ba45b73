package fr.avenant.allinone.attack;

import java.util.random.RandomGenerator;

/**
 * One way to spoil a request.
 *
 * @param name for the report
 * @param weight how often it is chosen, compared with others
 */
record Mutation(String name, int weight, Effect effect) {

    /** Changes a draft; changes nothing if the draft has nothing of the kind. */
    @FunctionalInterface
    interface Effect {
        void spoil(Draft draft, RandomGenerator random);
    }
}
