package fr.avenant.reporting.generation;

/** Why an event is parked. */
final class HeldByOperator extends RuntimeException {

    HeldByOperator(String aggregate) {
        super("An operator holds " + aggregate);
    }
}
