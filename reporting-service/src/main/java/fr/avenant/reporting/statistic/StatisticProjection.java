package fr.avenant.reporting.statistic;

import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of statistics: figures alone. */
public final class StatisticProjection {

    private StatisticProjection() {}

    public static Changes of(StatisticEvent event) {
        return switch (event) {
            case StatisticPublished it -> statistic(it);
            case StatisticCorrected it -> statistic(it);
            case StatisticWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes statistic(Recording<Statistic> event) {
        var statistic = event.content();
        var subject = statistic.subject();
        var dimension = subject.kind().name().toLowerCase(Locale.ROOT);
        var code =
                subject.kind() == Statistic.Kind.QUARTIER
                        ? FactMembers.shortName(subject.code())
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
