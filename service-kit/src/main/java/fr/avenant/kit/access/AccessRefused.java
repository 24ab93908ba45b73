package fr.avenant.kit.access;

import java.util.Map;

/** Somebody is not let in; nothing has happened. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AccessRefusal refusal;
    private final transient Map<String, String> details;

    public AccessRefused(AccessRefusal refusal, Map<String, String> details) {
        super(refusal.code() + " " + details);
        this.refusal = refusal;
        this.details = Map.copyOf(details);
    }

    public AccessRefusal refusal() {
        return refusal;
    }

    /** What is missing, by name. */
    public Map<String, String> details() {
        return details;
    }
}
