package fr.avenant.reporting.generation;

/**
 * An aggregate that an operator keeps from readers, with all its events.
 *
 * @param aggregate its identifier
 * @param reason in the operator's words
 * @param heldAt since when: UTC, microseconds
 * @param heldBy pseudonym of the operator
 */
record HeldAggregate(String aggregate, String reason, String heldAt, String heldBy) {}
