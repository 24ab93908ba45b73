package fr.avenant.contracts.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody is for the register. Who has none is the public, which reads what is published. */
public enum Role {
    /** Reads every territory. */
    @JsonProperty("coordinator")
    COORDINATOR(false, false),
    /** Records what happened in a territory. */
    @JsonProperty("contributor")
    CONTRIBUTOR(true, true),
    /** Records what the comité de pilotage decides, and publishes. */
    @JsonProperty("validator")
    VALIDATOR(true, false),
    /** Reads everything, replays it, and checks that nothing was altered. */
    @JsonProperty("auditor")
    AUDITOR(false, false),
    /** Follows the events with a program. */
    @JsonProperty("integrator")
    INTEGRATOR(false, false),
    /** Runs the platform and gives roles. */
    @JsonProperty("operator")
    OPERATOR(false, false);

    private final boolean local;
    private final boolean ofContext;

    Role(boolean local, boolean ofContext) {
        this.local = local;
        this.ofContext = ofContext;
    }

    /** Whether it may be given for one territory. */
    public boolean isLocal() {
        return local;
    }

    /** Whether it may be given for one context. */
    public boolean isOfContext() {
        return ofContext;
    }

    /** As it is written in events and settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if there is no such role
     */
    public static Role of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
