package fr.avenant.reporting.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who should be in an answer, by date: the territories, quartiers and contracts that are
 * registered, and the landlords of programmes.
 */
public final class RegisteredMembers {

    /** An intercommunality with a contract. */
    public record Territory(String slug, String name, Span span) {}

    /**
     * A quartier.
     *
     * @param kinds what it was, one after the other
     */
    public record Quartier(String territory, String slug, String name, List<Kind> kinds) {

        public Quartier {
            kinds = List.copyOf(kinds);
        }

        /** The same while it is not away: it has no kind then. */
        public Quartier without(List<Span> absences) {
            var present = kinds.stream();
            for (var absence : absences) {
                present = present.flatMap(kind -> kind.without(absence));
            }
            return new Quartier(territory, slug, name, present.toList());
        }

        /** What a coverage calls it: {@code territory/quartier}. */
        public String place() {
            return RegisteredMembers.place(territory, slug);
        }
    }

    /**
     * What a quartier is for a time.
     *
     * @param kind qpv, qva or other
     */
    public record Kind(String kind, Span span) {

        private Stream<Kind> without(Span absence) {
            return span.without(absence).stream().map(rest -> new Kind(kind, rest));
        }
    }

    /**
     * A contract with its prolongations.
     *
     * @param code its identifier without the kind
     */
    public record Contract(String territory, String code, Span span) {}

    /**
     * A landlord of a programme.
     *
     * @param code as facts have it
     */
    public record Landlord(String territory, String code) {}

    /** A territory, or all if it is null, in a year, or on the day of the question. */
    private record When(@Nullable String territory, @Nullable Integer year) {}

    private final CellQuestion question;
    private final Map<String, Territory> territories = new LinkedHashMap<>();
    private final Map<String, Span> lives = new HashMap<>();

    /** By territory, so that a cell of one looks at no other's. */
    private final Map<String, Map<String, Quartier>> quartiers = new LinkedHashMap<>();

    /** Asked for each cell, and the same for many. */
    private final Map<When, Set<String>> expectedQuartiers = new HashMap<>();

    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final Set<Landlord> landlords = new LinkedHashSet<>();

    public RegisteredMembers(CellQuestion question) {
        this.question = question;
    }

    /** Registers a territory; what has not begun on the day of the question is not there. */
    public void add(Territory territory) {
        lives.put(territory.slug(), territory.span());
        if (hasBegun(territory.span())) {
            territories.put(territory.slug(), territory);
        }
    }

    /** Registers a quartier, likewise. */
    public void add(Quartier quartier) {
        var begun =
                quartier.kinds().stream()
                        .filter(kind -> hasBegun(kind.span()) && !kind.span().isEmpty())
                        .toList();
        expectedQuartiers.clear();
        if (!begun.isEmpty()) {
            quartiers
                    .computeIfAbsent(quartier.territory(), _ -> new LinkedHashMap<>())
                    .put(
                            quartier.slug(),
                            new Quartier(
                                    quartier.territory(), quartier.slug(), quartier.name(), begun));
        }
    }

    /** Registers a contract, begun or not: an end is an end. */
    public void add(Contract contract) {
        contracts.put(contract.code(), contract);
    }

    public void add(Landlord landlord) {
        landlords.add(landlord);
    }

    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    public List<Quartier> quartiers() {
        return allQuartiers().toList();
    }

    /** The dimensions whose members are expected because they are registered. */
    Set<String> dimensions() {
        var dimensions = new HashSet<String>();
        if (question.splits("territory")) {
            dimensions.add("territory");
        }
        Stream.of("quartier", "landlord", "contract")
                .filter(question::splits)
                .findFirst()
                .ifPresent(dimensions::add);
        return dimensions;
    }

    /** The registered combinations of these dimensions, whenever they were there. */
    List<Map<String, String>> combinations() {
        var dimensions = dimensions();
        if (dimensions.contains("quartier")) {
            return within(
                    allQuartiers()
                            .filter(it -> question.wants("quartier", it.slug()))
                            .map(it -> Map.entry(it.territory(), it.slug())),
                    "quartier");
        }
        if (dimensions.contains("landlord")) {
            return orTerritories(
                    landlords.stream()
                            .filter(it -> question.wants("landlord", it.code()))
                            .map(it -> Map.entry(it.territory(), it.code())),
                    "landlord");
        }
        if (dimensions.contains("contract")) {
            return orTerritories(
                    contracts.values().stream()
                            .filter(it -> hasBegun(it.span()) && goesOn(it))
                            .filter(it -> question.wants("contract", it.code()))
                            .map(it -> Map.entry(it.territory(), it.code())),
                    "contract");
        }
        return dimensions.isEmpty() ? List.of(Map.of()) : ofTerritories(Set.of());
    }

    /** Whether members are expected to have a figure of a year, or on the day of the question. */
    boolean expects(Map<String, @Nullable String> members, @Nullable Integer year) {
        var territory = members.get("territory");
        if (territory != null && !isTerritoryThere(territory, year)) {
            return false;
        }
        var quartier = members.get("quartier");
        if (quartier != null && territory != null) {
            return isExpected(find(territory, quartier), year);
        }
        var contract = contracts.get(Objects.requireNonNullElse(members.get("contract"), ""));
        return contract == null
                || question.withEnded()
                || question.members().containsKey("contract")
                || isThere(contract.span(), year);
    }

    /** The territories of the question that a sum over territories must have figures of. */
    Set<String> expectedTerritories(@Nullable Integer year) {
        var expected = new HashSet<String>();
        territories.values().stream()
                .filter(it -> question.wants("territory", it.slug()) && isThere(it.span(), year))
                .forEach(it -> expected.add(it.slug()));
        return expected;
    }

    /**
     * The quartiers that a sum over quartiers must cover.
     *
     * @param territory slug; null for a sum over territories
     * @return as {@code territory/quartier}; none if the measure adds whatever there is
     */
    Set<String> expectedQuartiers(@Nullable String territory, @Nullable Integer year) {
        return new HashSet<>(
                expectedQuartiers.computeIfAbsent(
                        new When(territory, year), this::findExpectedQuartiers));
    }

    private Set<String> findExpectedQuartiers(When when) {
        var territory = when.territory();
        var expected = new HashSet<String>();
        if (question.measure().coversKinds().isEmpty()) {
            return expected;
        }
        var candidates =
                territory == null
                        ? allQuartiers()
                        : quartiers.getOrDefault(territory, Map.of()).values().stream();
        candidates
                .filter(it -> question.wants("territory", it.territory()))
                .filter(it -> isExpected(it, when.year()))
                .forEach(it -> expected.add(place(it.territory(), it.slug())));
        return expected;
    }

    /**
     * Whether a fact is about a quartier of a kind, at its date, that a sum over quartiers does not
     * add. What a source says of a quartier before it became one is about what became one.
     */
    public boolean isOfOtherKind(VisibleFact fact) {
        var slug = fact.member("quartier");
        var kinds = question.measure().coversKinds();
        if (slug == null || kinds.isEmpty() || !question.addsQuartiers()) {
            return false;
        }
        var quartier = find(fact.territory(), slug);
        if (quartier == null) {
            return true;
        }
        var atDate = kinds(quartier, fact.year()).toList();
        return !atDate.isEmpty()
                ? atDate.stream().noneMatch(kinds::contains)
                : !isBefore(quartier, fact.year()) || !kinds.contains(first(quartier));
    }

    /** The same, but that nobody knows it of a quartier that was not registered yet. */
    boolean isKnownOfOtherKind(VisibleFact fact) {
        var slug = fact.member("quartier");
        return slug != null && find(fact.territory(), slug) != null && isOfOtherKind(fact);
    }

    /**
     * The territories whose own a member is: the one that gives its code, or those that have a
     * programme with the landlord; none if it is everybody's.
     */
    Set<String> owners(String dimension, String code) {
        if (dimension.equals("landlord")) {
            return landlords.stream()
                    .filter(it -> it.code().equals(code))
                    .map(Landlord::territory)
                    .collect(Collectors.toSet());
        }
        var dot = code.indexOf('.');
        var slug = dot < 0 ? "" : code.substring(0, dot);
        return territories.containsKey(slug) ? Set.of(slug) : Set.of();
    }

    static String place(String territory, String quartier) {
        return territory + "/" + quartier;
    }

    static String territory(String place) {
        return place.substring(0, place.indexOf('/'));
    }

    private Stream<Quartier> allQuartiers() {
        return quartiers.values().stream().flatMap(it -> it.values().stream());
    }

    private @Nullable Quartier find(String territory, String slug) {
        return quartiers.getOrDefault(territory, Map.of()).get(slug);
    }

    private boolean hasBegun(Span span) {
        return span.from() == null || !span.from().isAfter(question.on());
    }

    /** Of a year that is asked for, a contract may be expected that has ended by the day. */
    private boolean goesOn(Contract contract) {
        return question.withEnded()
                || question.splits("year")
                || question.members().containsKey("contract")
                || contract.span().holds(question.on());
    }

    private boolean isThere(Span span, @Nullable Integer year) {
        return year == null ? span.holds(question.on()) : span.touches(year);
    }

    private boolean isTerritoryThere(String slug, @Nullable Integer year) {
        var life = lives.get(slug);
        return life == null || (hasBegun(life) && isThere(life, year));
    }

    private boolean isExpected(@Nullable Quartier quartier, @Nullable Integer year) {
        if (quartier == null || !isTerritoryThere(quartier.territory(), year)) {
            return false;
        }
        var kinds = question.measure().coversKinds();
        var isAsked = question.members().containsKey("quartier");
        return kinds(quartier, year)
                .anyMatch(kind -> kinds.isEmpty() || isAsked || kinds.contains(kind));
    }

    private Stream<String> kinds(Quartier quartier, @Nullable Integer year) {
        return quartier.kinds().stream().filter(kind -> isThere(kind.span(), year)).map(Kind::kind);
    }

    private boolean isBefore(Quartier quartier, @Nullable Integer year) {
        return year != null
                && quartier.kinds().stream()
                        .allMatch(kind ->
                                kind.span().from() != null && kind.span().from().getYear() > year);
    }

    private static String first(Quartier quartier) {
        return quartier.kinds().stream()
                .min(
                        Comparator.comparing(kind ->
                                Optional.ofNullable(kind.span().from()).orElse(LocalDate.MIN)))
                .map(Kind::kind)
                .orElseThrow();
    }

    private List<Map<String, String>> within(
            Stream<Map.Entry<String, String>> members, String dimension) {
        return members.filter(it -> question.wants("territory", it.getKey()))
                .map(it -> {
                    Map<String, String> combination = new HashMap<>();
                    combination.put(dimension, it.getValue());
                    if (question.splits("territory")) {
                        combination.put("territory", it.getKey());
                    }
                    return Map.copyOf(combination);
                })
                .distinct()
                .toList();
    }

    /** A territory that has none is there itself, unless the question is about some of them. */
    private List<Map<String, String>> orTerritories(
            Stream<Map.Entry<String, String>> members, String dimension) {
        var combinations = new ArrayList<>(within(members, dimension));
        if (question.members().containsKey(dimension)) {
            return combinations;
        }
        if (question.splits("territory")) {
            var having = new HashSet<String>();
            combinations.forEach(it -> having.add(it.getOrDefault("territory", "")));
            combinations.addAll(ofTerritories(having));
        }
        return combinations.isEmpty() && !question.splits("territory")
                ? List.of(Map.of())
                : combinations;
    }

    private List<Map<String, String>> ofTerritories(Set<String> besides) {
        return territories.keySet().stream()
                .filter(slug -> question.wants("territory", slug) && !besides.contains(slug))
                .map(slug -> Map.of("territory", slug))
                .toList();
    }
}
