package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.cell.Surroundings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What cells of a question depend on besides facts and registers. */
record AskedSurroundings(
        Catalogue catalogue, ParkedAggregates parked, Silence silence, CoverageQuery coverage)
        implements Surroundings {

    @Override
    public boolean isIncomplete(@Nullable String territory) {
        return parked.concern(territory);
    }

    @Override
    public boolean isWithheld(@Nullable String territory) {
        return territory == null
                ? !silence.withheld().isEmpty()
                : silence.withheld().contains(territory);
    }

    @Override
    public boolean isShared(String dimension) {
        return catalogue.isSharedByTerritories(dimension);
    }

    @Override
    public Set<String> reportingTerritories(@Nullable Integer year) {
        return coverage.territories(year);
    }
}
