package fr.avenant.reporting.quality;

import fr.avenant.kit.refusal.Refusal;

/** Why no findings are shown. */
enum QualityRefusal implements Refusal {
    /** No rule has that identifier. */
    RULE_UNKNOWN(404),
    /** There is no such severity. */
    SEVERITY_UNKNOWN(400);

    private final int status;

    QualityRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
