package fr.avenant.reporting.scenario;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statistic, told step by step, and what can happen to it. */
public record Figure(
        String code,
        String territory,
        String measure,
        Statistic.Subject subject,
        @Nullable Integer year,
        Quantity quantity,
        String unit,
        Map<String, String> dimensions,
        Source source) {

    /** About a quartier: not available until it is told. */
    public static Figure ofQuartier(String measure, String territory, String quartier) {
        return new Figure(
                quartier + "." + measure.toLowerCase(java.util.Locale.ROOT).replace('.', '-'),
                territory,
                measure,
                new Statistic.Subject(
                        Statistic.Kind.QUARTIER, territory + "." + quartier, null, null),
                null,
                Quantity.notAvailable(),
                "inhabitants",
                Map.of(),
                Facts.source());
    }

    /** About an intercommunality, likewise. */
    public static Figure ofEpci(String measure, String territory) {
        return new Figure(
                "epci." + measure.toLowerCase(java.util.Locale.ROOT).replace('.', '-'),
                territory,
                measure,
                new Statistic.Subject(Statistic.Kind.EPCI, "200035715", "CA " + territory, null),
                null,
                Quantity.notAvailable(),
                "posts",
                Map.of(),
                Facts.source());
    }

    public Figure in(@Nullable Integer year) {
        return new Figure(
                code, territory, measure, subject, year, quantity, unit, dimensions, source);
    }

    public Figure is(String value) {
        return is(Quantity.measured(value));
    }

    public Figure is(Quantity quantity) {
        return new Figure(
                code, territory, measure, subject, year, quantity, unit, dimensions, source);
    }

    public Figure of(String dimension, String member) {
        var more = new java.util.TreeMap<>(dimensions);
        more.put(dimension, member);
        return new Figure(code, territory, measure, subject, year, quantity, unit, more, source);
    }

    public Figure unit(String unit) {
        return new Figure(
                code, territory, measure, subject, year, quantity, unit, dimensions, source);
    }

    public Figure from(Source source) {
        return new Figure(
                code, territory, measure, subject, year, quantity, unit, dimensions, source);
    }

    /** Under another identifier: another fact about the same. */
    public Figure again(String suffix) {
        return new Figure(
                code + "." + suffix,
                territory,
                measure,
                subject,
                year,
                quantity,
                unit,
                dimensions,
                source);
    }

    public String id() {
        var members = new StringBuilder();
        dimensions.forEach((_, member) -> members.append('.').append(member));
        return "statistic:%s.%s%s.%s"
                .formatted(territory, code, members, year == null ? "undated" : year);
    }

    public StatisticPublished published() {
        return new StatisticPublished(id(), statistic(), effective(), source);
    }

    public StatisticCorrected corrected(UUID earlier) {
        return new StatisticCorrected(
                id(), earlier, Nature.RECTIFICATION, statistic(), effective(), source);
    }

    /** Changed by an act of law, from its first day on. */
    public StatisticCorrected changedByLaw(UUID earlier, String since) {
        return new StatisticCorrected(
                id(), earlier, Nature.LEGAL_ACT, statistic(), Effective.since(since), source);
    }

    public StatisticWithdrawn withdrawn(UUID earlier) {
        return new StatisticWithdrawn(id(), earlier, Nature.ENTERED_IN_ERROR, source);
    }

    private Statistic statistic() {
        return new Statistic(
                territory, measure, subject, year, quantity, unit, "INSEE", null, dimensions);
    }

    private Effective effective() {
        return year == null
                ? new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED)
                : Effective.since(year.toString());
    }
}
