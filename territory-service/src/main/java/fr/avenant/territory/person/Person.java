package fr.avenant.territory.person;

import java.time.Instant;

/**
 * Somebody by name.
 *
 * @param actor the pseudonym
 * @param since when it was noted
 */
record Person(String actor, String name, Instant since) {}
