package fr.avenant.reporting.scenario;

import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.PositionLookup;
import fr.avenant.reporting.time.When;
import java.time.LocalDate;

/** All that is recorded, on the day on which all tests ask. */
public enum Now implements When {
    INSTANCE;

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Override
    public Coordinate at(PositionLookup recorded) {
        var all = recorded.complete();
        return new Coordinate(all, all, TODAY, Ended.EXCLUDED);
    }
}
