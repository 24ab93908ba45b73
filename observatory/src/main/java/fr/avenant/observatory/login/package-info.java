/**
 * Logging in at the identity provider and out again: the provider is a setting, and tokens stay in
 * the session.
 */
@NullMarked
package fr.avenant.observatory.login;

import org.jspecify.annotations.NullMarked;
