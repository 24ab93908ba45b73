package fr.avenant.reporting.comparison;

import java.time.Clock;
import java.util.Objects;
import java.util.TreeMap;

/** Says where an answer stands. */
final class CoordinatesOf {

    private CoordinatesOf() {}

    static Coordinates question(Question question, PositionLookup positions, Clock clock) {
        return new Coordinates(
                Objects.requireNonNullElseGet(
                        positions.recordedAt(question.positions()), clock::instant),
                question.on(),
                Coordinates.AS_WAS,
                question.measure().definitionVersion(),
                new TreeMap<>(question.positions().byContext()));
    }
}
