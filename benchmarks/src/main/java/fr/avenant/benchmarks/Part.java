package fr.avenant.benchmarks;

import java.time.Duration;

/**
 * A part of the whole, which may be chosen by its name.
 *
 * @param usual whether it is taken where nobody chooses
 * @param longest after which it is given up
 */
record Part(String name, boolean usual, Duration longest, Measuring measuring) {

    /** Takes figures, and reports them. */
    @FunctionalInterface
    interface Measuring {
        void run() throws Exception;
    }

    static Part usual(String name, int minutes, Measuring measuring) {
        return new Part(name, true, Duration.ofMinutes(minutes), measuring);
    }

    static Part asked(String name, int minutes, Measuring measuring) {
        return new Part(name, false, Duration.ofMinutes(minutes), measuring);
    }
}
