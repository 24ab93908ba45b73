package fr.avenant.kit.refusal;

import java.util.Map;

/**
 * Carries a refusal to where requests are answered; whatever was begun is undone: nothing happened.
 */
public final class RequestRefused extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Map<String, String> details;

    public RequestRefused(Refusal refusal, Map<String, String> details) {
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
