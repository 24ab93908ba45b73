package fr.avenant.reporting.generation;

import fr.avenant.kit.refusal.Refusal;

/** Why no new generation is begun. */
enum GenerationRefusal implements Refusal {
    /** One is being built already. */
    GENERATION_BEING_BUILT(409),
    /** Nothing is known of that aggregate. */
    AGGREGATE_UNKNOWN(404),
    /** That aggregate is not held. */
    AGGREGATE_NOT_HELD(404);

    private final int status;

    GenerationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
