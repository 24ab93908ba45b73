package fr.avenant.reporting.geography;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of territories and quartiers; each version of a perimeter is a part of its own. */
public final class GeographyProjection {

    private GeographyProjection() {}

    public static Changes of(TerritoryEvent event) {
        return switch (event) {
            case TerritoryRegistered it -> territory(it);
            case TerritoryCorrected it -> territory(it);
            case TerritoryWithdrawn _ -> Changes.ending();
        };
    }

    /**
     * @param territory slug from the envelope, which events of a part rely on
     */
    public static Changes of(QuartierEvent event, @Nullable String territory) {
        return switch (event) {
            case QuartierRegistered it -> quartier(it);
            case QuartierCorrected it -> quartier(it);
            case QuartierGeographyUpdated it ->
                    Changes.adding(
                            List.of(
                                    perimeter(
                                            territory,
                                            it.perimeter(),
                                            it.effective(),
                                            it.source())),
                            List.of());
            case QuartierWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes territory(Recording<Territory> event) {
        var territory = event.content();
        return Changes.registered(
                EntityRow.of("territory", territory.slug(), territory, event)
                        .called(territory.name()));
    }

    private static EntityRow perimeter(
            @Nullable String territory, Perimeter perimeter, Effective effective, Source source) {
        return EntityRow.of("perimeter", territory, perimeter, effective, source)
                .with(PerimeterRow.of(perimeter));
    }

    private static Changes quartier(Recording<Quartier> event) {
        var quartier = event.content();
        var rows = new ArrayList<EntityRow>();
        rows.add(
                EntityRow.of("quartier", quartier.territory(), quartier.withoutGeography(), event)
                        .called(quartier.name())
                        .with(QuartierRow.of(quartier)));
        for (var perimeter : quartier.geography()) {
            rows.add(perimeter(quartier.territory(), perimeter, event.effective(), event.source()));
        }
        return Changes.replacing(rows, List.of());
    }
}
