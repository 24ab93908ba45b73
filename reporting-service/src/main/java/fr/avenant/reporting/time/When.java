package fr.avenant.reporting.time;

/** When a question stands, before it is known what is recorded. */
public interface When {

    /**
     * @throws fr.avenant.kit.problem.InvalidParameter if it names what is not recorded yet
     */
    Coordinate at(PositionLookup recorded);
}
