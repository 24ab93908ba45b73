package fr.avenant.benchmarks.country;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The same choices for the same seed. */
final class Chance {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** In so many of a hundred cases. */
    boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to less than 1. */
    double fraction() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** As a random one is written. */
    UUID uuid() {
        var high = (random.nextLong() & ~0xf000L) | VERSION_4;
        var low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }
}
