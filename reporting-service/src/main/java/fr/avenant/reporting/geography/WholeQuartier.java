package fr.avenant.reporting.geography;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.entry.Mention;
import fr.avenant.reporting.entry.RecordedFact;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.funding.OperationDetail;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.parameter.KnownEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quartier with everything that is recorded about it.
 *
 * @param code what stands after the colon of its identifier
 * @param slug its short name, which is its own within its territory
 * @param kind what it is, or was last
 * @param kinds what it was, and when
 * @param otherNames under which documents print the same one
 * @param geography the versions of its perimeter, with their official codes, oldest first
 * @param measures its figures, in the order of the catalogue
 * @param mentions what else names it
 * @param ended whether it was none any longer on the day of the question
 * @param failed sections that are empty, and entries that are missing, because they cannot be read;
 *     null if all can
 */
public record WholeQuartier(
        String id,
        String code,
        String slug,
        String territory,
        String name,
        Quartier.Kind kind,
        List<DatedKind> kinds,
        List<String> communes,
        List<String> otherNames,
        List<String> officialCodes,
        List<Perimeter> geography,
        List<MeasuredThere> measures,
        List<Mention> mentions,
        List<OperationDetail> operations,
        Effective effective,
        EntrySource source,
        boolean ended,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    /**
     * What a quartier was for a time.
     *
     * @param from the first day; null if the source does not say
     * @param until the first day on which it was that no longer; null while it goes on
     */
    record DatedKind(Quartier.Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * Figures of a measure.
     *
     * @param label null if the catalogue does not have the measure
     * @param facts by year, those without one first
     */
    record MeasuredThere(String measure, @Nullable String label, List<RecordedFact> facts) {}

    /**
     * @param code of the register, or an official one
     */
    static Optional<WholeQuartier> read(Snapshot snapshot, String code, Catalogue catalogue) {
        var entries = new RegisterEntries(snapshot);
        var id =
                Text.OFFICIAL_CODE.fits(code.toUpperCase(Locale.ROOT))
                        ? entries.withOfficialCode(code.toUpperCase(Locale.ROOT))
                        : Optional.of(KnownEntry.withKind("quartier", code));
        return id.flatMap(it -> entries.one("quartier", it, Quartier.class))
                .map(entry -> of(entries, entry, catalogue, snapshot));
    }

    private static WholeQuartier of(
            RegisterEntries entries,
            Entry<Quartier> entry,
            Catalogue catalogue,
            Snapshot snapshot) {
        if (entry.ended()) {
            entries.withEnded();
        }
        var quartier = entry.content();
        var territory = quartier.territory();
        var geography =
                entries.all("perimeter", List.of(entry.id()), Perimeter.class).stream()
                        .map(Entry::content)
                        .toList();
        return new WholeQuartier(
                entry.id(),
                entry.code(),
                entry.slug(),
                territory,
                quartier.name(),
                quartier.kind(),
                List.of(
                        new DatedKind(
                                quartier.kind(), entry.validFrom(), entries.left(entry.id()))),
                quartier.communes(),
                quartier.otherNames(),
                geography.stream()
                        .map(Perimeter::officialCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                geography,
                entries.section(
                        "measures",
                        () ->
                                measures(
                                        entries.facts().aboutQuartier(territory, entry.slug()),
                                        catalogue),
                        List.of()),
                entries.section(
                        "mentions", () -> entries.mentions(territory, entry.id()), List.of()),
                entries.section(
                        "operations",
                        () -> OperationDetail.ofQuartier(entries, territory, entry.id()),
                        List.of()),
                entry.effective(),
                entry.source(),
                entry.ended(),
                entries.failed(),
                Standpoint.of(snapshot));
    }

    private static List<MeasuredThere> measures(List<RecordedFact> facts, Catalogue catalogue) {
        var byMeasure = facts.stream().collect(Collectors.groupingBy(RecordedFact::measure));
        var order = catalogue.all().stream().map(Measure::id).toList();
        return byMeasure.keySet().stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)))
                .map(measure ->
                        new MeasuredThere(
                                measure,
                                catalogue.find(measure).map(Measure::label).orElse(null),
                                byMeasure.getOrDefault(measure, List.of())))
                .toList();
    }
}
