package fr.avenant.reporting.generation;

import fr.avenant.kit.decision.Refusal;

/** Why no new generation is begun. */
enum GenerationRefusal implements Refusal {
    /** One is being built already. */
    GENERATION_BEING_BUILT
}
