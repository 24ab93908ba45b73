package fr.avenant.kit.access;

import fr.avenant.contracts.access.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done. Somebody may who has one of its roles, with a token of its scope. */
public enum Right {
    /** Read what is published: everybody, without a token. */
    PUBLISHED(null),
    /** Ask who one is: everybody who has a token. */
    IDENTIFIED(null),
    /** Read what a territory has not published. */
    READ("avenant:read"),
    /** Record what happened in a territory. */
    RECORD("avenant:write"),
    /** Record what a territory's comité de pilotage decides, and publish. */
    DECIDE("avenant:write"),
    /** Take back what should not be there, whoever recorded it; nothing else. */
    WITHDRAW("avenant:operate"),
    /** Read the journal with its authors, replay it, check it. */
    AUDIT("avenant:read"),
    /** Follow the events. */
    FEED("avenant:feed"),
    /** Run the platform. */
    OPERATE("avenant:operate"),
    /** Give roles and take them back. */
    GRANT("avenant:operate");

    private final @Nullable String scope;

    Right(@Nullable String scope) {
        this.scope = scope;
    }

    /** As answers say it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isCoveredBy(Set<String> scopes) {
        return scope == null || scopes.contains(scope);
    }

    boolean isGivenBy(Role role) {
        return switch (role) {
            case COORDINATOR -> this == READ;
            case CONTRIBUTOR -> this == READ || this == RECORD;
            case VALIDATOR -> this == READ || this == DECIDE;
            case AUDITOR -> this == READ || this == AUDIT;
            case INTEGRATOR -> this == FEED;
            case OPERATOR -> this == OPERATE || this == GRANT || this == WITHDRAW;
        };
    }
}
