package fr.avenant.kit.command;

import fr.avenant.kit.decision.Refusal;
import java.util.Map;

/** Carries a refusal out of the unit of work, which is rolled back: nothing happened. */
public final class CommandRefused extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Map<String, String> details;

    public CommandRefused(Refusal refusal, Map<String, String> details) {
        super(refusal.code());
        this.refusal = refusal;
        this.details = details;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Facts that explain it, by name. */
    public Map<String, String> details() {
        return details;
    }
}
