package fr.avenant.reporting.quality;

import fr.avenant.kit.refusal.Refusal;

/** Why no findings are shown. */
enum QualityRefusal implements Refusal {
    /** No rule has that identifier. */
    RULE_UNKNOWN,
    /** There is no such severity. */
    SEVERITY_UNKNOWN;

    private static final int BAD_REQUEST = 400; // all are named in parameters

    @Override
    public int status() {
        return BAD_REQUEST;
    }
}
