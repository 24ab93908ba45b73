package fr.avenant.allinone.attack;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What all chance follows from: the same for each run unless {@code -Davenant.seed=…} says else.
 */
final class Seed {

    static final long VALUE = Long.getLong("avenant.seed", 20_261_128);

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private Seed() {}

    /** Chance of its own for each part and number, whatever is asked before. */
    static RandomGenerator of(String part, long number) {
        return new SplittableRandom(VALUE ^ (part.hashCode() * STRIDE) ^ ((number * STRIDE) << 7));
    }
}
