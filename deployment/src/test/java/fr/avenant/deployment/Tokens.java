package fr.avenant.deployment;

import fr.avenant.dossiers.loading.AccessToken;

/** Tokens for clients that are not to be interrupted. */
final class Tokens {

    private Tokens() {}

    static String valueOf(AccessToken token) {
        try {
            return token.value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
