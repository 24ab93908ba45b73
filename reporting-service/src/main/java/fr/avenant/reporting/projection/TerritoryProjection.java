package fr.avenant.reporting.projection;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyCorrected;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyWithdrawn;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.DocumentEvent.DocumentCorrected;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of territory-service do to the read model. */
final class TerritoryProjection {

    private TerritoryProjection() {}

    static Changes of(TerritoryContextEvent event, @Nullable String territory) {
        return switch (event) {
            case DocumentEvent it -> ofDocument(it);
            case OrganisationEvent it -> ofOrganisation(it);
            case TerritoryEvent it -> ofTerritory(it);
            case QuartierEvent it -> ofQuartier(it, territory);
            case StatisticEvent it -> ofStatistic(it);
            case SuccessionEvent it -> ofSuccession(it);
            case DiscrepancyEvent it -> ofDiscrepancy(it);
            case GrantEvent _ -> Changes.none(); // no figure, and nobody's to see
        };
    }

    private static Changes ofDocument(DocumentEvent event) {
        return switch (event) {
            case DocumentRegistered it -> registered("document", null, it);
            case DocumentCorrected it -> registered("document", null, it);
            case DocumentWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofOrganisation(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered it -> organisation(it);
            case OrganisationCorrected it -> organisation(it);
            case OrganisationWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofTerritory(TerritoryEvent event) {
        return switch (event) {
            case TerritoryRegistered it -> territory(it);
            case TerritoryCorrected it -> territory(it);
            case TerritoryWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofQuartier(QuartierEvent event, @Nullable String territory) {
        return switch (event) {
            case QuartierRegistered it -> quartier(it);
            case QuartierCorrected it -> quartier(it);
            case QuartierGeographyUpdated it ->
                    Changes.adding(
                            List.of(
                                    EntityRow.of(
                                            "perimeter",
                                            territory,
                                            it.perimeter(),
                                            it.effective(),
                                            it.source())),
                            List.of());
            case QuartierWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofStatistic(StatisticEvent event) {
        return switch (event) {
            case StatisticPublished it -> statistic(it);
            case StatisticCorrected it -> statistic(it);
            case StatisticWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofSuccession(SuccessionEvent event) {
        return switch (event) {
            case OrganisationSucceeded it -> registered("succession", null, it);
            case SuccessionCorrected it -> registered("succession", null, it);
            case SuccessionWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofDiscrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyNoted it -> discrepancy(it);
            case DiscrepancyCorrected it -> discrepancy(it);
            case DiscrepancyWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes discrepancy(Recording<Discrepancy> event) {
        return registered("discrepancy", event.content().territory(), event);
    }

    private static Changes organisation(Recording<Organisation> event) {
        var organisation = event.content();
        var rows = new ArrayList<EntityRow>();
        rows.add(EntityRow.of("organisation", organisation.territory(), organisation, event));
        for (var whole : organisation.partOf()) {
            var basis = whole.reason() == null ? Basis.PRINTED : Basis.INFERRED;
            rows.add(
                    EntityRow.of(
                            "part",
                            organisation.territory(),
                            whole,
                            new Effective(
                                    whole.from() == null ? Effective.UNKNOWN : whole.from(),
                                    whole.to(),
                                    basis),
                            event.source()));
        }
        return Changes.replacing(rows, List.of());
    }

    private static Changes territory(Recording<Territory> event) {
        return registered("territory", event.content().slug(), event);
    }

    private static Changes quartier(Recording<Quartier> event) {
        var quartier = event.content();
        var rows = new ArrayList<EntityRow>();
        rows.add(
                EntityRow.of("quartier", quartier.territory(), quartier.withoutGeography(), event));
        for (var perimeter : quartier.geography()) {
            rows.add(EntityRow.of("perimeter", quartier.territory(), perimeter, event));
        }
        return Changes.replacing(rows, List.of());
    }

    private static Changes registered(String kind, @Nullable String territory, Recording<?> event) {
        return Changes.replacing(
                List.of(EntityRow.of(kind, territory, event.content(), event)), List.of());
    }

    private static Changes statistic(Recording<Statistic> event) {
        var statistic = event.content();
        var subject = statistic.subject();
        var dimension = subject.kind().name().toLowerCase(Locale.ROOT);
        var code =
                subject.kind() == Statistic.Kind.QUARTIER
                        ? Members.shortName(subject.code())
                        : subject.code();
        var dimensions = new TreeMap<>(statistic.dimensions());
        dimensions.put(dimension, code);
        return Changes.replacing(
                List.of(),
                List.of(
                        new FactRow(
                                        "statistic",
                                        statistic.measure(),
                                        FactRow.Basis.DETAIL,
                                        statistic.territory(),
                                        statistic.year(),
                                        dimensions,
                                        subject.name() == null
                                                ? Map.of()
                                                : Map.of(dimension, subject.name()),
                                        statistic.quantity(),
                                        statistic.unit(),
                                        event.effective(),
                                        event.source())
                                .producedBy(statistic.producer(), statistic.vintage())
                                .ofYear(statistic.yearBasis())));
    }
}
