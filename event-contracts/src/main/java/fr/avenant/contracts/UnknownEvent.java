package fr.avenant.contracts;

/**
 * An event of a type or revision that this version of the contracts does not know. It is kept,
 * never dropped: the next version may know it.
 *
 * @param type as published
 * @param bytes the payload as it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnknownEvent(EventType type, byte[] bytes) {}
