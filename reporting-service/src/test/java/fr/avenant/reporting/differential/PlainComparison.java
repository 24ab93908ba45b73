package fr.avenant.reporting.differential;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.differential.PlainRegister.PlainQuartier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers a question by going through all figures in memory. */
final class PlainComparison {

    private static final Set<String> SHARED =
            Set.of(
                    "stage",
                    "eligible",
                    "creditKind",
                    "periodicity",
                    "pillar",
                    "nomenclature",
                    "grade");
    private static final String HIDDEN = "platform";

    private final PlainQuestion question;
    private final PlainMeasure measure;
    private final List<PlainFact> told;
    private final PlainRegister register;
    private final Set<String> publicDocuments;
    private final List<String> by;
    private final Map<Map<String, String>, List<PlainFact>> aside = new LinkedHashMap<>();

    /**
     * @param told all figures of all measures
     * @param register as it is known at the question's positions
     */
    PlainComparison(
            PlainQuestion question,
            List<PlainFact> told,
            PlainRegister register,
            Set<String> publicDocuments) {
        this.question = question;
        this.measure = question.measure();
        this.told = told.stream().filter(it -> it.measure().equals(measure.id())).toList();
        this.register = register;
        this.publicDocuments = publicDocuments;
        this.by = question.dimensions();
    }

    /** The cells by their members, each as {@code dimension=member}. */
    Map<Map<String, String>, PlainCell> cells() {
        var asked =
                told.stream()
                        .filter(this::isAsked)
                        .filter(this::isShown)
                        .filter(this::hasBegun)
                        .toList();
        var known =
                asked.stream()
                        .filter(it -> it.isKnown(question.known().of(it.context())))
                        .map(this::masked)
                        .toList();
        var groups = new LinkedHashMap<Map<String, String>, List<PlainFact>>();
        for (var fact : known) {
            if (!isTotalOfOtherCells(fact, known)) {
                groups.computeIfAbsent(key(fact), _ -> new ArrayList<>()).add(fact);
            }
        }
        var cells = new LinkedHashMap<Map<String, String>, PlainCell>();
        groups.forEach((key, facts) -> {
            if (facts.stream().allMatch(it -> hasEnded(it) || isOfAnotherKind(it))) {
                aside.put(key, facts);
            } else {
                cells.put(key, cell(key, facts));
            }
        });
        addLater(asked, cells);
        addSilent(cells);
        return cells;
    }

    private boolean isAsked(PlainFact fact) {
        return measure.dimensions().stream()
                .allMatch(dimension -> {
                    var wanted = question.wanted(dimension);
                    var member = fact.member(dimension);
                    return wanted.isEmpty() || (member != null && wanted.contains(member));
                });
    }

    private boolean isShown(PlainFact fact) {
        return isOwn(fact) || publicDocuments.contains(fact.source().document());
    }

    private boolean isOwn(PlainFact fact) {
        return question.readers().contains(fact.territory());
    }

    private boolean hasBegun(PlainFact fact) {
        var from = fact.from();
        var year = fact.year();
        return (from == null || !from.isAfter(question.on()))
                && (year == null || year <= question.on().getYear());
    }

    private boolean hasEnded(PlainFact fact) {
        if (!fact.state() || question.endedToo()) {
            return false;
        }
        var end = register.end("contract:" + fact.members().get("contract"));
        return isPast(fact.until()) || isPast(end);
    }

    private boolean isPast(@Nullable LocalDate firstDayAfter) {
        return firstDayAfter != null && !firstDayAfter.isAfter(question.on());
    }

    /** As the reader sees it. */
    private PlainFact masked(PlainFact fact) {
        if (isOwn(fact) || measure.minimum() <= 1 || fact.value() == null) {
            return fact;
        }
        return isSmall(fact) || isSecondGrain(fact)
                ? with(fact, new Quantity(Quantity.Kind.SUPPRESSED, null, HIDDEN, null))
                : fact;
    }

    private boolean isSmall(PlainFact fact) {
        var value = fact.value();
        return value != null
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(measure.minimum())) < 0;
    }

    /**
     * Whether it counts what another set of figures counted first, and the two could be compared.
     */
    private boolean isSecondGrain(PlainFact fact) {
        var until = question.known().of(fact.context());
        var recorded = told.stream().filter(it -> it.position() <= until).toList();
        var first = firstTold(fact, recorded);
        var isSecond =
                recorded.stream()
                        .filter(it -> !it.members().keySet().equals(fact.members().keySet()))
                        .filter(it -> it.overlaps(fact))
                        .anyMatch(it -> firstTold(it, recorded) < first);
        return isSecond
                && !addsUp(
                        family(fact, recorded.stream().filter(it -> it.isKnown(until)).toList()));
    }

    private static long firstTold(PlainFact fact, List<PlainFact> recorded) {
        return recorded.stream()
                .filter(it -> it.coordinates().equals(fact.coordinates()))
                .mapToLong(PlainFact::position)
                .min()
                .orElseThrow();
    }

    private static List<PlainFact> family(PlainFact fact, List<PlainFact> known) {
        var family = new LinkedHashSet<>(List.of(fact));
        var grows = true;
        while (grows) {
            grows =
                    family.addAll(
                            known.stream()
                                    .filter(it -> family.stream().anyMatch(it::overlaps))
                                    .toList());
        }
        return List.copyOf(family);
    }

    private boolean addsUp(List<PlainFact> family) {
        return family.stream().noneMatch(it -> it.value() == null || isSmall(it))
                && family.stream()
                        .allMatch(total -> {
                            var parts = family.stream().filter(total::contains).toList();
                            return parts.isEmpty()
                                    || sum(parts).compareTo(Objects.requireNonNull(total.value()))
                                            == 0;
                        });
    }

    private static PlainFact with(PlainFact fact, Quantity quantity) {
        return new PlainFact(
                fact.id(),
                fact.measure(),
                fact.stated(),
                fact.state(),
                fact.territory(),
                fact.year(),
                fact.members(),
                quantity,
                fact.unit(),
                fact.from(),
                fact.until(),
                fact.source(),
                fact.context(),
                fact.position(),
                fact.ended());
    }

    private boolean isTotalOfOtherCells(PlainFact fact, List<PlainFact> known) {
        var lacking = by.stream().filter(it -> fact.member(it) == null).toList();
        if (lacking.isEmpty()) {
            return false;
        }
        return fact.stated()
                || known.stream()
                        .filter(it -> !it.stated())
                        .filter(fact::contains)
                        .anyMatch(it ->
                                lacking.stream()
                                        .anyMatch(dimension -> it.member(dimension) != null));
    }

    private Map<String, String> key(PlainFact fact) {
        var key = new TreeMap<String, String>();
        for (var dimension : by) {
            var member = fact.member(dimension);
            if (member != null) {
                key.put(dimension, member);
            }
        }
        return key;
    }

    private PlainCell cell(Map<String, String> key, List<PlainFact> all) {
        var leftOut = new TreeMap<String, Integer>();
        var facts = new ArrayList<PlainFact>();
        for (var fact : all) {
            if (hasEnded(fact)) {
                leftOut.merge("ended", 1, Integer::sum);
            } else if (isOfAnotherKind(fact)) {
                leftOut.merge("otherKind", 1, Integer::sum);
            } else {
                facts.add(fact);
            }
        }
        var details = facts.stream().filter(it -> !it.stated()).toList();
        var year =
                by.contains("year") ? year(key) : latestYear(details.isEmpty() ? facts : details);
        for (var fact : details) {
            if (!Objects.equals(fact.year(), year)) {
                leftOut.merge(fact.year() == null ? "undated" : "otherYear", 1, Integer::sum);
            }
        }
        var ofYear = details.stream().filter(it -> Objects.equals(it.year(), year)).toList();
        var totals = ofYear.stream().filter(it -> ofYear.stream().anyMatch(it::contains)).toList();
        var parts = ofYear.stream().filter(it -> !totals.contains(it)).toList();
        var outcome = outcome(key, year, parts);
        return new PlainCell(
                outcome.status(),
                outcome.reason(),
                outcome.value(),
                by.contains("year") ? null : year,
                outcome.partial(),
                coverage(key, year, parts),
                leftOut,
                printed(totals));
    }

    private @Nullable BigDecimal printed(List<PlainFact> totals) {
        return totals.stream()
                .filter(it -> it.value() != null)
                .min(Comparator.comparingInt(it -> it.members().size()))
                .map(it -> PlainCell.plain(it.value()))
                .orElse(null);
    }

    private PlainCell outcome(
            Map<String, String> key, @Nullable Integer year, List<PlainFact> details) {
        var places = details.stream().collect(Collectors.groupingBy(PlainFact::coordinates));
        if (places.values().stream().anyMatch(PlainComparison::contradict)) {
            return notComparable("conflict");
        }
        var parts = places.values().stream().map(List::getFirst).toList();
        if (parts.stream().map(PlainFact::unit).distinct().count() > 1) {
            return notComparable("severalUnits");
        }
        var missing = missingQuartiers(key, year, parts);
        if (!differing(parts).stream().allMatch(measure.adds()::contains)
                || (!missing.isEmpty() && !measure.adds().contains("quartier"))) {
            return notComparable("notAdditive");
        }
        return sum(parts, missing.size() + silentTerritories(key, year, parts));
    }

    private PlainCell sum(List<PlainFact> parts, int missing) {
        var valued = parts.stream().filter(it -> it.value() != null).toList();
        var void_ =
                parts.stream()
                        .filter(it -> it.quantity().kind() == Quantity.Kind.NOT_APPLICABLE)
                        .count();
        var of = (int) (parts.size() - void_ + missing);
        var sum = PlainCell.plain(sum(valued));
        if (of == 0) {
            return outcome("notApplicable", "", null, null);
        }
        if (valued.size() == of) {
            return outcome("value", "", sum, null);
        }
        var partial = valued.isEmpty() ? null : "%s %d/%d".formatted(sum, valued.size(), of);
        if (parts.stream().anyMatch(PlainComparison::isHidden)) {
            return outcome("suppressed", "byPlatform", null, partial);
        }
        if (partial != null) {
            return outcome("notAvailable", "partialCoverage", null, partial);
        }
        var absences =
                parts.stream()
                        .map(PlainFact::quantity)
                        .filter(it -> it.kind() != Quantity.Kind.NOT_APPLICABLE)
                        .map(PlainComparison::absence)
                        .collect(Collectors.toSet());
        return absences.size() == 1 && missing == 0
                ? absences.iterator().next()
                : outcome("notAvailable", "partialCoverage", null, null);
    }

    private static boolean isHidden(PlainFact fact) {
        return HIDDEN.equals(fact.quantity().by());
    }

    private static PlainCell absence(Quantity quantity) {
        return switch (quantity.kind()) {
            case SUPPRESSED -> outcome("suppressed", "bySource", null, null);
            case NOT_AVAILABLE ->
                    outcome(
                            "notAvailable",
                            Objects.requireNonNullElse(quantity.reason(), "printedNotAvailable"),
                            null,
                            null);
            case MEASURED, NOT_APPLICABLE -> throw new IllegalArgumentException();
        };
    }

    private static PlainCell notComparable(String reason) {
        return outcome("notComparable", reason, null, null);
    }

    private static PlainCell outcome(
            String status, String reason, @Nullable BigDecimal value, @Nullable String partial) {
        return new PlainCell(status, reason, value, null, partial, Map.of(), Map.of(), null);
    }

    private static boolean contradict(List<PlainFact> place) {
        return place.stream()
                        .map(it -> it.quantity().kind() + " " + PlainCell.plain(it.value()))
                        .distinct()
                        .count()
                > 1;
    }

    private static BigDecimal sum(List<PlainFact> facts) {
        return facts.stream()
                .map(PlainFact::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<String> differing(List<PlainFact> parts) {
        var names =
                parts.stream()
                        .flatMap(it -> it.coordinates().keySet().stream())
                        .collect(Collectors.toSet());
        return names.stream()
                .filter(name ->
                        parts.stream()
                                        .map(it -> Objects.toString(it.member(name)))
                                        .distinct()
                                        .count()
                                > 1)
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer year(Map<String, String> key) {
        var year = key.get("year");
        return year == null ? null : Integer.valueOf(year);
    }

    private static @Nullable Integer latestYear(List<PlainFact> facts) {
        return facts.stream()
                .map(PlainFact::year)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }

    // Who is expected

    /** What is told of a quartier before it became one is about what became one. */
    private boolean isOfAnotherKind(PlainFact fact) {
        var slug = fact.members().get("quartier");
        if (slug == null || measure.coversKinds().isEmpty() || !question.addsQuartiers()) {
            return false;
        }
        var quartier =
                register.quartiers.values().stream()
                        .filter(it -> it.territory.equals(fact.territory()) && it.slug.equals(slug))
                        .findFirst();
        if (quartier.isEmpty() || begun(quartier.get()).isEmpty()) {
            return true;
        }
        var kinds = kinds(quartier.get(), fact.year());
        if (!kinds.isEmpty()) {
            return kinds.stream().noneMatch(this::isCovered);
        }
        var year = fact.year();
        var first =
                begun(quartier.get()).stream()
                        .min(Comparator.comparing(it -> Objects.requireNonNullElse(it.from(), LocalDate.MIN)))
                        .orElseThrow();
        var isBefore = year != null && first.from() != null && first.from().getYear() > year;
        return !isBefore || !isCovered(first.kind());
    }

    private boolean isCovered(PlainQuartier quartier, @Nullable Integer year) {
        return kinds(quartier, year).stream().anyMatch(this::isCovered);
    }

    private boolean isCovered(Quartier.Kind kind) {
        return measure.coversKinds().contains(word(kind));
    }

    private List<PlainRegister.Stretch> begun(PlainQuartier quartier) {
        return quartier.life().stream()
                .filter(it -> it.from() == null || !it.from().isAfter(question.on()))
                .toList();
    }

    private List<Quartier.Kind> kinds(PlainQuartier quartier, @Nullable Integer year) {
        var first = year == null ? question.on() : LocalDate.of(year, 1, 1);
        var last = year == null ? question.on() : LocalDate.of(year, 12, 31);
        return begun(quartier).stream()
                .filter(it -> it.touches(first, last))
                .map(PlainRegister.Stretch::kind)
                .toList();
    }

    private static String word(Quartier.Kind kind) {
        return switch (kind) {
            case QPV -> "qpv";
            case QVA -> "qva";
            case OTHER -> "other";
        };
    }

    private Set<String> expectedTerritories(Map<String, String> key) {
        return register.territories.values().stream()
                .map(it -> it.slug())
                .filter(it -> question.wants("territory", it))
                .filter(it -> it.equals(key.getOrDefault("territory", it)))
                .collect(Collectors.toSet());
    }

    private Set<String> expectedQuartiers(Map<String, String> key, @Nullable Integer year) {
        if (!question.addsQuartiers()) {
            return Set.of();
        }
        return register.quartiers.values().stream()
                .filter(it -> expectedTerritories(key).contains(it.territory))
                .filter(it -> isCovered(it, year))
                .map(it -> it.territory + "/" + it.slug)
                .collect(Collectors.toSet());
    }

    private Set<String> missingQuartiers(
            Map<String, String> key, @Nullable Integer year, List<PlainFact> parts) {
        var missing = new HashSet<>(expectedQuartiers(key, year));
        parts.forEach(it -> missing.remove(it.territory() + "/" + it.member("quartier")));
        return missing;
    }

    /** Territories that say nothing and have no quartier that is missed already. */
    private int silentTerritories(
            Map<String, String> key, @Nullable Integer year, List<PlainFact> parts) {
        if (by.contains("territory")) {
            return 0;
        }
        var silent = new HashSet<>(expectedTerritories(key));
        parts.forEach(it -> silent.remove(it.territory()));
        expectedQuartiers(key, year).forEach(it -> silent.remove(it.substring(0, it.indexOf('/'))));
        return silent.size();
    }

    private Map<String, String> coverage(
            Map<String, String> key, @Nullable Integer year, List<PlainFact> parts) {
        var told =
                parts.stream()
                        .filter(it ->
                                it.value() != null
                                        || it.quantity().kind() == Quantity.Kind.NOT_APPLICABLE)
                        .toList();
        var coverage = new TreeMap<String, String>();
        if (!by.contains("territory")) {
            var of = expectedTerritories(key);
            var covered =
                    of.stream()
                            .filter(it ->
                                    told.stream().anyMatch(fact -> fact.territory().equals(it)))
                            .count();
            coverage.put("territory", covered + "/" + of.size());
        }
        var quartiers = expectedQuartiers(key, year);
        if (!quartiers.isEmpty()) {
            var covered =
                    quartiers.stream()
                            .filter(it ->
                                    told.stream()
                                            .anyMatch(fact ->
                                                    (fact.territory()
                                                                    + "/"
                                                                    + fact.member("quartier"))
                                                            .equals(it)))
                            .count();
            coverage.put("quartier", covered + "/" + quartiers.size());
        }
        return coverage;
    }

    // Who is silent

    private void addLater(List<PlainFact> asked, Map<Map<String, String>, PlainCell> cells) {
        asked.stream()
                .filter(it -> it.position() > question.known().of(it.context()))
                .filter(it -> it.isKnown(question.later().of(it.context())))
                .filter(it -> !it.stated() && !isOfAnotherKind(it))
                .forEach(it -> cells.putIfAbsent(key(it), silent(key(it), "notYetRecorded")));
    }

    private void addSilent(Map<Map<String, String>, PlainCell> cells) {
        var known = List.copyOf(cells.keySet());
        var others =
                by.stream()
                        .filter(it -> !Set.of("territory", "quartier", "year").contains(it))
                        .toList();
        var years =
                by.contains("year")
                        ? occurring(List.of("year"), known)
                        : Set.of(Map.<String, String>of());
        for (var member : registered()) {
            var near =
                    SHARED.containsAll(others)
                            ? known
                            : known.stream()
                                    .filter(it ->
                                            Objects.equals(
                                                    it.get("territory"), member.get("territory")))
                                    .toList();
            for (var tuple : occurring(others, near)) {
                for (var year : years) {
                    var key = new TreeMap<>(member);
                    key.putAll(tuple);
                    key.putAll(year);
                    if (isExpected(key)) {
                        cells.putIfAbsent(key, silent(key, whySilent(key)));
                    }
                }
            }
        }
    }

    private boolean isExpected(Map<String, String> key) {
        var slug = key.get("quartier");
        if (slug != null) {
            var isAny = measure.coversKinds().isEmpty() || !question.wanted("quartier").isEmpty();
            return register.quartiers.values().stream()
                    .filter(it ->
                            it.slug.equals(slug) && it.territory.equals(key.get("territory")))
                    .anyMatch(it ->
                            isAny ? !kinds(it, year(key)).isEmpty() : isCovered(it, year(key)));
        }
        return true;
    }

    private PlainCell silent(Map<String, String> key, String reason) {
        var leftOut = new TreeMap<String, Integer>();
        for (var fact : aside.getOrDefault(key, List.of())) {
            leftOut.merge(hasEnded(fact) ? "ended" : "otherKind", 1, Integer::sum);
        }
        return new PlainCell(
                "notAvailable",
                reason,
                null,
                null,
                null,
                coverage(key, year(key), List.of()),
                leftOut,
                null);
    }

    private List<Map<String, String>> registered() {
        if (by.contains("quartier")) {
            return register.quartiers.values().stream()
                    .filter(it -> question.wants("territory", it.territory))
                    .filter(it -> question.wants("quartier", it.slug))
                    .map(it -> Map.of("territory", it.territory, "quartier", it.slug))
                    .toList();
        }
        if (by.contains("territory")) {
            return expectedTerritories(Map.of()).stream()
                    .map(it -> Map.of("territory", it))
                    .toList();
        }
        return List.of(Map.of());
    }

    private static Set<Map<String, String>> occurring(
            List<String> dimensions, List<Map<String, String>> keys) {
        var whole = new LinkedHashSet<Map<String, String>>();
        var lacking = new LinkedHashSet<Map<String, String>>();
        for (var key : keys) {
            var tuple = new TreeMap<String, String>();
            dimensions.stream().filter(key::containsKey).forEach(it -> tuple.put(it, key.get(it)));
            (tuple.size() < dimensions.size() ? lacking : whole).add(tuple);
        }
        if (!whole.isEmpty()) {
            return whole;
        }
        return lacking.isEmpty() ? Set.of(Map.of()) : lacking;
    }

    private String whySilent(Map<String, String> key) {
        return aside.getOrDefault(key, List.of()).stream().anyMatch(this::hasEnded)
                ? "ended"
                : silence(key);
    }

    /** Nobody is called silent of whom there is more than the reader may see. */
    private String silence(Map<String, String> key) {
        var territory = key.get("territory");
        var isWithheld =
                told.stream()
                        .filter(it -> it.isKnown(question.known().of(it.context())))
                        .filter(it -> question.wants("territory", it.territory()))
                        .filter(it -> territory == null || territory.equals(it.territory()))
                        .anyMatch(it -> !isShown(it));
        return isWithheld ? "notPublished" : "notReported";
    }
}
