/**
 * Starts the demonstration provider: it stands where a real OpenID Connect provider stands in
 * production, and issues the same kinds of token. Its people and machines are settings; nothing is
 * stored.
 */
@NullMarked
package fr.avenant.demoidentity;

import org.jspecify.annotations.NullMarked;
