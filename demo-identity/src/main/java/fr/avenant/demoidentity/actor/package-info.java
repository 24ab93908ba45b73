/** What a token calls somebody: a random pseudonym that says nothing of them. */
@NullMarked
package fr.avenant.demoidentity.actor;

import org.jspecify.annotations.NullMarked;
