package fr.avenant.reporting.generation;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.HeldRows.HaveEnded;
import fr.avenant.reporting.time.PositionLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One consistent state of the generation that serves, at a coordinate: {@code entity_held} and
 * {@code fact_held} are what holds then, of what the asker may see.
 *
 * @param asker what whoever asks may see
 * @param registers as they are seen in there
 * @param ended what has ended by then
 */
public record Snapshot(
        JdbcClient jdbc,
        Reach asker,
        Coordinate coordinate,
        RegisterMemory.Registers registers,
        HaveEnded ended) {

    /** Which positions a time comes to. */
    public PositionLookup positions() {
        return new PositionLookup(jdbc);
    }
}
