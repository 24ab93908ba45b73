package fr.avenant.reporting.differential;

import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.differential.PlainRegister.Days;
import fr.avenant.reporting.differential.PlainRegister.PlainQuartier;
import fr.avenant.reporting.differential.PlainRegister.Stretch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a question about sums by going through all figures in memory. */
final class PlainComparison {

    private final PlainQuestion question;
    private final PlainMeasure measure;
    private final List<String> by;
    private final PlainRegister register;
    private final Set<String> readable;
    private final List<PlainFact> told;
    private final PlainActs acts;
    private final PlainActs laterActs;
    private final List<PlainFact> ofMeasure;
    private final Map<Map<String, String>, List<PlainFact>> aside = new HashMap<>();

    /**
     * @param history in which they are told
     * @param told all figures of all measures
     * @param register as it is known
     * @param readable documents that the reader may read
     */
    PlainComparison(
            PlainQuestion question,
            History history,
            List<PlainFact> told,
            PlainRegister register,
            PlainDisclosure disclosure,
            Set<String> readable) {
        this.question = question;
        this.measure = question.measure();
        this.by = question.by();
        this.register = register;
        this.readable = readable;
        this.told = told;
        this.acts = PlainActs.of(history, question.known(), question.on());
        this.laterActs = PlainActs.of(history, question.later(), question.on());
        this.ofMeasure =
                told.stream()
                        .filter(it -> measure.recordedAs().contains(it.measure()))
                        .filter(this::isShown)
                        .filter(this::hasBegun)
                        .filter(it -> !isOfAnotherTerritory(it))
                        .map(it ->
                                !isOwn(it) && disclosure.isHidden(it, question.known())
                                        ? it.hidden()
                                        : it)
                        .map(this::withDerived)
                        .toList();
    }

    /** The cells by their members. */
    Map<Map<String, String>, PlainCell> cells() {
        var asked =
                ofMeasure.stream()
                        .filter(it -> it.isKnown(question.known(), acts) && isAsked(it))
                        .toList();
        var counting = asked.stream().filter(it -> whyAside(it).isEmpty()).toList();
        asked.stream()
                .filter(it -> !whyAside(it).isEmpty())
                .forEach(it -> aside.computeIfAbsent(key(it), _ -> new ArrayList<>()).add(it));
        var groups = new LinkedHashMap<Map<String, String>, List<PlainFact>>();
        counting.stream()
                .filter(it -> hasCell(it, counting))
                .forEach(it -> groups.computeIfAbsent(key(it), _ -> new ArrayList<>()).add(it));
        var cells = new LinkedHashMap<Map<String, String>, PlainCell>();
        groups.forEach((key, facts) -> cells.put(key, cell(key, facts)));
        addLater(cells);
        addSilent(cells);
        return cells;
    }

    // What is seen

    private boolean isOwn(PlainFact fact) {
        return question.own().contains(fact.territory());
    }

    private boolean isShown(PlainFact fact) {
        return isOwn(fact) || readable.contains(fact.document());
    }

    private boolean hasBegun(PlainFact fact) {
        var from = fact.from();
        var year = fact.year();
        return (from == null || !from.isAfter(question.on()))
                && (year == null || year <= question.on().getYear());
    }

    /** A territory speaks for its own places and bodies. */
    private boolean isOfAnotherTerritory(PlainFact fact) {
        return fact.members().entrySet().stream()
                .filter(it -> PlainQuestion.isSubject(it.getKey()))
                .anyMatch(it ->
                        begun().contains(slug(it.getValue()))
                                && !slug(it.getValue()).equals(fact.territory()));
    }

    private PlainFact withDerived(PlainFact fact) {
        var members = new TreeMap<>(fact.members());
        if (!measure.gathers().isEmpty()) {
            members.put("variable", fact.measure());
        }
        if (measure.pillarOf() != null) {
            var pillar = register.pillar(fact.members().get(measure.pillarOf()));
            if (pillar != null) {
                members.put("pillar", pillar);
            }
        }
        return fact.of(Map.copyOf(members));
    }

    private boolean isAsked(PlainFact fact) {
        return question.wanted().entrySet().stream()
                .allMatch(it -> {
                    var member = fact.member(it.getKey());
                    return member != null && it.getValue().contains(member);
                });
    }

    // What counts

    /** Why a figure is in no cell; empty if it may be. */
    private String whyAside(PlainFact fact) {
        if (hasEnded(fact)) {
            return "ended";
        }
        return isOfAnotherKind(fact) ? "otherKind" : "";
    }

    private boolean hasEnded(PlainFact fact) {
        return measure.lasts()
                && !question.endedToo()
                && (isPast(fact.until()) || isPast(register.end(fact.members().get("contract"))));
    }

    private boolean isPast(@Nullable LocalDate firstDayAfter) {
        return firstDayAfter != null && !firstDayAfter.isAfter(question.on());
    }

    /** What is told of a quartier before it was one is about what became one. */
    private boolean isOfAnotherKind(PlainFact fact) {
        var slug = fact.members().get("quartier");
        if (slug == null || measure.coversKinds().isEmpty() || !question.addsQuartiers()) {
            return false;
        }
        var stretches =
                register.quartiers.values().stream()
                        .filter(it -> it.territory.equals(fact.territory()) && it.slug.equals(slug))
                        .flatMap(it -> begun(it).stream())
                        .toList();
        var kinds = kinds(stretches, fact.year());
        if (!kinds.isEmpty()) {
            return kinds.stream().noneMatch(this::isCovered);
        }
        var year = fact.year();
        var first =
                stretches.stream()
                        .min(
                                Comparator.comparing(it ->
                                        Objects.requireNonNullElse(
                                                it.days().from(), LocalDate.MIN)));
        return first.isEmpty()
                || year == null
                || first.get().days().from() == null
                || first.get().days().from().getYear() <= year
                || !isCovered(first.get().kind());
    }

    private boolean isAboutWhatIsKnown(PlainFact fact) {
        var quartier = fact.members().get("quartier");
        return register.quartiers.values().stream()
                .anyMatch(it ->
                        it.territory.equals(fact.territory())
                                && it.slug.equals(quartier)
                                && !begun(it).isEmpty());
    }

    private boolean isCovered(Quartier.Kind kind) {
        return measure.coversKinds()
                .contains(
                        switch (kind) {
                            case QPV -> "qpv";
                            case QVA -> "qva";
                            case OTHER -> "other";
                        });
    }

    private List<Stretch> begun(PlainQuartier quartier) {
        return quartier.life().stream().filter(it -> it.days().haveBegun(question.on())).toList();
    }

    private List<Quartier.Kind> kinds(List<Stretch> stretches, @Nullable Integer year) {
        return stretches.stream()
                .filter(it -> it.days().touch(year, question.on()))
                .map(Stretch::kind)
                .toList();
    }

    /** Broken down by what it lacks, a figure makes no cell beside those that overlap it. */
    private boolean hasCell(PlainFact fact, Collection<PlainFact> others) {
        var lacking =
                by.stream().filter(it -> !it.equals("year") && fact.member(it) == null).toList();
        if (fact.stated()) {
            return by.stream().allMatch(it -> fact.member(it) != null);
        }
        return others.stream()
                .filter(it -> !it.stated() && fact.overlaps(it))
                .noneMatch(it -> lacking.stream().anyMatch(name -> it.member(name) != null));
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

    // A cell

    private PlainCell cell(Map<String, String> key, List<PlainFact> facts) {
        var details = facts.stream().filter(it -> !it.stated()).toList();
        var stated = facts.stream().filter(PlainFact::stated).toList();
        var years = new HashMap<@Nullable Integer, PlainYear>();
        details.forEach(it -> years.computeIfAbsent(it.year(), year -> year(details, year)));
        var taken = by.contains("year") ? yearOf(key) : yearToTake(years, stated);
        var ofYear = Objects.requireNonNullElseGet(years.get(taken), () -> year(List.of(), null));
        var totals = new ArrayList<>(ofYear.standingTotals());
        stated.stream().filter(it -> Objects.equals(it.year(), taken)).forEach(totals::add);
        var outcome = outcome(key, taken, ofYear);
        var printed = printed(totals, ofYear, outcome.value());
        var leftOut = asideOf(key);
        for (var year : years.keySet()) {
            if (!Objects.equals(year, taken)) {
                var reason = year == null ? "undated" : "otherYear";
                leftOut.computeIfAbsent(reason, _ -> new Aside()).add(years.get(year));
            }
        }
        for (var total : stated) {
            if (!Objects.equals(total.year(), taken)) {
                var reason = total.year() == null ? "undated" : "otherYear";
                leftOut.computeIfAbsent(reason, _ -> new Aside()).facts++;
            }
        }
        var notShown =
                ofYear.totalFacts()
                        + (int)
                                stated.stream()
                                        .filter(it -> Objects.equals(it.year(), taken))
                                        .count()
                        - (printed.isEmpty() ? 0 : 1);
        if (notShown > 0) {
            leftOut.computeIfAbsent("printedTotal", _ -> new Aside()).facts = notShown;
        }
        if (ofYear.breakdownFacts() > 0) {
            leftOut.computeIfAbsent("breakdown", _ -> new Aside()).facts = ofYear.breakdownFacts();
        }
        var value = outcome.value();
        return new PlainCell(
                outcome.status(),
                outcome.reason(),
                value,
                ofYear.unit(),
                by.contains("year") ? null : taken,
                taken != null && !ofYear.isEmpty() && !ofYear.isPrinted(),
                outcome.over(),
                outcome.partial(),
                coverage(key, taken, ofYear),
                texts(leftOut),
                printed,
                ofYear.conflicts(),
                PlainCell.marks(value, ofYear.unit()),
                "");
    }

    private PlainYear year(List<PlainFact> details, @Nullable Integer year) {
        return new PlainYear(
                measure, details.stream().filter(it -> Objects.equals(it.year(), year)).toList());
    }

    private static @Nullable Integer yearOf(Map<String, String> key) {
        var year = key.get("year");
        return year == null ? null : Integer.valueOf(year);
    }

    /** The latest that is printed, the latest that is inferred, or none. */
    private static @Nullable Integer yearToTake(
            Map<@Nullable Integer, PlainYear> years, List<PlainFact> stated) {
        var printed = new TreeSet<Integer>();
        var inferred = new TreeSet<Integer>();
        for (var entry : years.entrySet()) {
            var year = entry.getKey();
            if (year != null) {
                (entry.getValue().isPrinted() ? printed : inferred).add(year);
            }
        }
        if (years.isEmpty()) {
            for (var total : stated) {
                if (total.year() != null) {
                    (total.yearInferred() ? inferred : printed).add(total.year());
                }
            }
        }
        return !printed.isEmpty() ? printed.last() : inferred.isEmpty() ? null : inferred.last();
    }

    private PlainYear.Outcome outcome(
            Map<String, String> key, @Nullable Integer year, PlainYear sum) {
        if (sum.isEmpty()) {
            return PlainYear.Outcome.absent("notAvailable", whyNothing(key));
        }
        var territories = new HashSet<String>();
        if (!by.contains("territory")) {
            territories.addAll(expectedTerritories(key, year));
            sum.added().forEach(it -> territories.remove(it.territory()));
            territories.removeAll(tellingAnything(year));
        }
        var quartiers = expectedQuartiers(key, year);
        sum.added().forEach(it -> quartiers.removeIf(place -> isAbout(it, place)));
        quartiers.removeIf(it -> territories.contains(it.substring(0, it.indexOf('/'))));
        return sum.outcome(territories.size(), quartiers.size());
    }

    private static boolean isAbout(PlainFact fact, String place) {
        var quartier = fact.members().get("quartier");
        return quartier == null
                ? place.startsWith(fact.territory() + "/")
                : place.equals(fact.territory() + "/" + quartier);
    }

    /** The total that claims just what is added; of several one of those that name least. */
    private Set<String> printed(List<PlainFact> totals, PlainYear sum, @Nullable BigDecimal value) {
        var claiming =
                totals.stream()
                        .filter(it -> it.value() != null)
                        .filter(it -> claimsAll(it, sum.isEmpty() ? totals : sum.added()))
                        .toList();
        var least = claiming.stream().mapToInt(it -> it.members().size()).min().orElse(0);
        return claiming.stream()
                .filter(it -> it.members().size() == least)
                .map(it ->
                        PlainCell.printed(
                                it.value(),
                                value == null
                                        ? null
                                        : Objects.requireNonNull(it.value()).subtract(value)))
                .collect(Collectors.toSet());
    }

    /** Whether what it names narrows nothing, and what it does not name is not narrowed. */
    private boolean claimsAll(PlainFact total, List<PlainFact> parts) {
        return measure.dimensions().stream()
                .filter(it -> !it.equals("year") && !by.contains(it))
                .allMatch(name -> {
                    var member = total.member(name);
                    var wanted = question.wanted().get(name);
                    if (member == null) {
                        return wanted == null;
                    }
                    return (wanted != null && wanted.size() == 1)
                            || parts.stream().allMatch(it -> member.equals(it.member(name)));
                });
    }

    // What is left out

    private static final class Aside {
        private int facts;
        private final List<PlainYear> years = new ArrayList<>();

        void add(PlainYear year) {
            facts += year.addedFacts() + year.totalFacts() + year.breakdownFacts();
            years.add(year);
        }

        @Nullable BigDecimal value() {
            return years.size() == 1 ? years.getFirst().value() : null;
        }
    }

    private static Map<String, String> texts(Map<String, Aside> leftOut) {
        var texts = new TreeMap<String, String>();
        leftOut.forEach((reason, it) -> texts.put(reason, PlainCell.leftOut(it.facts, it.value())));
        return texts;
    }

    /** What is in no cell, by reason. */
    private Map<String, Aside> asideOf(Map<String, String> key) {
        var left = new TreeMap<String, Aside>();
        for (var reason : List.of("ended", "otherKind")) {
            var facts =
                    aside.getOrDefault(key, List.of()).stream()
                            .filter(it -> whyAside(it).equals(reason))
                            .toList();
            if (!facts.isEmpty()) {
                var of = left.computeIfAbsent(reason, _ -> new Aside());
                var details = facts.stream().filter(it -> !it.stated()).toList();
                details.stream()
                        .map(it -> Objects.requireNonNullElse(it.year(), 0))
                        .distinct()
                        .forEach(year -> of.add(year(details, year == 0 ? null : year)));
                of.facts += facts.size() - details.size();
            }
        }
        return left;
    }

    // Who is expected

    private Set<String> begun() {
        return register.territories.entrySet().stream()
                .filter(it -> it.getValue().haveBegun(question.on()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> expectedTerritories(Map<String, String> key, @Nullable Integer year) {
        var expected =
                begun().stream()
                        .filter(it ->
                                Objects.requireNonNull(register.territories.get(it))
                                        .touch(year, question.on()))
                        .filter(it -> question.wants("territory", it))
                        .collect(Collectors.toCollection(HashSet::new));
        question.wanted().forEach((name, codes) -> retainOwners(name, codes, expected));
        key.forEach((name, code) -> retainOwners(name, Set.of(code), expected));
        return expected;
    }

    /** What is a territory's own nobody else could report. */
    private void retainOwners(String dimension, Set<String> codes, Set<String> expected) {
        if (isEverywhere(dimension)) {
            return;
        }
        var owners = new HashSet<String>();
        for (var code : codes) {
            var ofCode = dimension.equals("landlord") ? landlordOf(code) : ownerOf(code);
            if (ofCode.isEmpty()) {
                return;
            }
            owners.addAll(ofCode);
        }
        expected.retainAll(owners);
    }

    private Set<String> ownerOf(String code) {
        return begun().contains(slug(code)) ? Set.of(slug(code)) : Set.of();
    }

    private Set<String> landlordOf(String code) {
        return register.programmes.values().stream()
                .filter(it -> PlainFacts.last(it.landlord()).equals(code))
                .map(it -> it.territory())
                .collect(Collectors.toSet());
    }

    private static String slug(String code) {
        return code.substring(0, Math.max(code.indexOf('.'), 0));
    }

    private static boolean isEverywhere(String dimension) {
        return Set.of("territory", "year", "quartier").contains(dimension)
                || PlainMeasure.SHARED.contains(dimension);
    }

    /** Of members that not everybody could have, nobody is silent who tells anything. */
    private Set<String> tellingAnything(@Nullable Integer year) {
        if (Stream.concat(by.stream(), question.wanted().keySet().stream())
                .allMatch(PlainComparison::isEverywhere)) {
            return Set.of();
        }
        return ofMeasure.stream()
                .filter(it -> it.isKnown(question.known(), acts))
                .filter(it -> question.wants("territory", it.territory()))
                .filter(it -> !hasEnded(it) && Objects.equals(it.year(), year) && it.answers())
                .map(PlainFact::territory)
                .collect(Collectors.toSet());
    }

    private Set<String> expectedQuartiers(Map<String, String> key, @Nullable Integer year) {
        if (!question.addsQuartiers()) {
            return new HashSet<>();
        }
        var territory = key.get("territory");
        return register.quartiers.values().stream()
                .filter(it -> territory == null || territory.equals(it.territory))
                .filter(it -> isTerritoryThere(it.territory, year))
                .filter(it -> question.wants("territory", it.territory))
                .filter(it -> kinds(begun(it), year).stream().anyMatch(this::isCovered))
                .map(it -> it.territory + "/" + it.slug)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, String> coverage(
            Map<String, String> key, @Nullable Integer year, PlainYear sum) {
        var coverage = new TreeMap<String, String>();
        var answers = sum.answers();
        if (!by.contains("territory")) {
            var of = expectedTerritories(key, year);
            var telling = new HashSet<>(tellingAnything(year));
            answers.forEach(it -> telling.add(it.territory()));
            coverage.put("territory", covered(of, telling));
        }
        var quartiers = expectedQuartiers(key, year);
        if (!quartiers.isEmpty()) {
            var told =
                    quartiers.stream()
                            .filter(place -> answers.stream().anyMatch(it -> isAbout(it, place)))
                            .collect(Collectors.toSet());
            coverage.put("quartier", covered(quartiers, told));
        }
        return coverage;
    }

    private static String covered(Set<String> of, Set<String> telling) {
        var missing = new TreeSet<>(of);
        missing.removeAll(telling);
        return (of.size() - missing.size())
                + "/"
                + of.size()
                + " without "
                + missing.stream().limit(20).collect(Collectors.toCollection(TreeSet::new));
    }

    // Who is silent

    private void addLater(Map<Map<String, String>, PlainCell> cells) {
        ofMeasure.stream()
                .filter(it -> it.number() >= question.known().of(it.context()))
                .filter(it -> it.isKnown(question.later(), laterActs))
                .filter(it -> isAsked(it) && !it.stated())
                .filter(it -> !(isAboutWhatIsKnown(it) && isOfAnotherKind(it)))
                .forEach(it -> cells.putIfAbsent(key(it), silent(key(it), "notYetRecorded")));
    }

    private void addSilent(Map<Map<String, String>, PlainCell> cells) {
        var known = List.copyOf(cells.keySet());
        aside.keySet().forEach(key -> cells.putIfAbsent(key, silent(key, whySilent(key))));
        var ofRegister = registeredDimension();
        var others =
                by.stream()
                        .filter(it -> !Set.of("territory", "year", ofRegister).contains(it))
                        .toList();
        var years =
                by.contains("year")
                        ? occurring(List.of("year"), known)
                        : Set.of(Map.<String, String>of());
        for (var member : registered(ofRegister)) {
            var near =
                    PlainMeasure.SHARED.containsAll(others)
                            ? known
                            : known.stream()
                                    .filter(it ->
                                            Objects.equals(
                                                    it.get("territory"), member.get("territory")))
                                    .toList();
            for (var tuple : occurring(others, near)) {
                for (var year : years) {
                    var key = new TreeMap<>(member);
                    key.putAll(year);
                    if (isThere(key) && !isOneOfEndedContracts(key)) {
                        key.putAll(tuple);
                        cells.putIfAbsent(key, silent(key, whySilent(key)));
                    }
                }
            }
        }
        if (cells.isEmpty() && by.contains("territory")) {
            for (var territory : begun()) {
                if (question.wants("territory", territory) && isTerritoryThere(territory, null)) {
                    var key = Map.of("territory", territory);
                    cells.put(key, silent(key, whyNothing(key)));
                }
            }
        }
    }

    private boolean isOneOfEndedContracts(Map<String, String> key) {
        return registeredDimension().equals("contract")
                && !key.containsKey("contract")
                && aside.keySet().stream()
                        .anyMatch(it ->
                                it.containsKey("contract")
                                        && Objects.equals(
                                                it.get("territory"), key.get("territory")));
    }

    private String registeredDimension() {
        return Stream.of("quartier", "landlord", "contract")
                .filter(by::contains)
                .findFirst()
                .orElse("");
    }

    /** Whether registered members are there in the year, or on the day. */
    private boolean isThere(Map<String, String> key) {
        var year = yearOf(key);
        if (key.containsKey("territory") && !isTerritoryThere(key.get("territory"), year)) {
            return false;
        }
        var slug = key.get("quartier");
        if (slug != null) {
            var isAny =
                    measure.coversKinds().isEmpty() || question.wanted().containsKey("quartier");
            return register.quartiers.values().stream()
                    .filter(it -> it.slug.equals(slug))
                    .filter(it -> it.territory.equals(key.get("territory")))
                    .flatMap(it -> kinds(begun(it), year).stream())
                    .anyMatch(it -> isAny || isCovered(it));
        }
        var contract = register.contracts.get(key.getOrDefault("contract", ""));
        return contract == null
                || question.endedToo()
                || question.wanted().containsKey("contract")
                || contract.touch(year, question.on());
    }

    private boolean isTerritoryThere(@Nullable String slug, @Nullable Integer year) {
        var life = slug == null ? null : register.territories.get(slug);
        return life == null || (life.haveBegun(question.on()) && life.touch(year, question.on()));
    }

    private PlainCell silent(Map<String, String> key, String reason) {
        var none = year(List.of(), null);
        return new PlainCell(
                "notAvailable",
                reason,
                null,
                measure.unit(),
                null,
                false,
                Set.of(),
                "",
                coverage(key, yearOf(key), none),
                texts(asideOf(key)),
                Set.of(),
                Map.of(),
                Set.of(),
                "");
    }

    private List<Map<String, String>> registered(String dimension) {
        var members =
                switch (dimension) {
                    case "quartier" ->
                            register.quartiers.values().stream()
                                    .filter(it -> !begun(it).isEmpty())
                                    .map(it -> List.of(it.territory, it.slug))
                                    .toList();
                    case "landlord" ->
                            register.programmes.values().stream()
                                    .map(it ->
                                            List.of(it.territory(), PlainFacts.last(it.landlord())))
                                    .distinct()
                                    .toList();
                    case "contract" ->
                            register.contracts.entrySet().stream()
                                    .filter(it -> isToBeNamed(it.getValue()))
                                    .map(it -> List.of(slug(it.getKey()), it.getKey()))
                                    .toList();
                    default -> List.<List<String>>of();
                };
        var keys = new LinkedHashSet<Map<String, String>>();
        var having = new HashSet<String>();
        for (var member : members) {
            var territory = member.getFirst();
            if (question.wants("territory", territory)
                    && question.wants(dimension, member.getLast())) {
                having.add(territory);
                var key = new TreeMap<String, String>();
                key.put(dimension, member.getLast());
                if (by.contains("territory")) {
                    key.put("territory", territory);
                }
                keys.add(key);
            }
        }
        var isByName = question.wanted().containsKey(dimension);
        if (by.contains("territory") && !dimension.equals("quartier") && !isByName) {
            begun().stream()
                    .filter(it -> question.wants("territory", it) && !having.contains(it))
                    .forEach(it -> keys.add(Map.of("territory", it)));
        }
        return keys.isEmpty() && !isByName && !by.contains("territory")
                ? List.of(Map.of())
                : List.copyOf(keys);
    }

    /** Whether it goes on; one that ended may have been there in a year that is asked for. */
    private boolean isToBeNamed(Days contract) {
        return contract.haveBegun(question.on())
                && (question.endedToo()
                        || by.contains("year")
                        || question.wanted().containsKey("contract")
                        || contract.touch(question.on(), question.on()));
    }

    private static Set<Map<String, String>> occurring(
            List<String> dimensions, List<Map<String, String>> keys) {
        var whole = new LinkedHashSet<Map<String, String>>();
        var lacking = new LinkedHashSet<Map<String, String>>();
        for (var key : keys) {
            var tuple = new TreeMap<>(key);
            tuple.keySet().retainAll(dimensions);
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
                : whyNothing(key);
    }

    /** Nobody is called silent of whom there is more than the reader may see. */
    private String whyNothing(Map<String, String> key) {
        var territory = key.get("territory");
        var isWithheld =
                told.stream()
                        .filter(it -> measure.restsOn().contains(it.measure()))
                        .filter(it -> it.isKnown(question.known(), acts))
                        .filter(it -> question.wants("territory", it.territory()))
                        .filter(it -> territory == null || territory.equals(it.territory()))
                        .anyMatch(it -> !isShown(it));
        return isWithheld ? "notPublished" : "notReported";
    }
}
