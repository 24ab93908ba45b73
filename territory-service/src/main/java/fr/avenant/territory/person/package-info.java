/**
 * Whom a pseudonym stands for: names are kept here, apart from every event, and can be erased at
 * any time. No event tells of them.
 */
@NullMarked
package fr.avenant.territory.person;

import org.jspecify.annotations.NullMarked;
