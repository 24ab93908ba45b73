package fr.avenant.reporting.generation;

/**
 * Why events cannot be taken in as a whole: together they break what the tables promise, and only a
 * reader finds out which of them to park.
 */
final class FillRefused extends Exception {

    FillRefused(Exception cause) {
        super("The tables refuse the events as a whole", cause);
    }
}
