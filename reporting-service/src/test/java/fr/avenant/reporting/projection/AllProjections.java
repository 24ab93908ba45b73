package fr.avenant.reporting.projection;

import fr.avenant.reporting.generation.Projections;

/** The projections as the service has them, without the service. */
public final class AllProjections {

    private AllProjections() {}

    public static Projections create() {
        return new ProjectionWriter();
    }
}
