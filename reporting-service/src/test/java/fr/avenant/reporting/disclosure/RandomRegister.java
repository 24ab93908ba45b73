package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.disclosure.RecordedFigure.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A register that a seed makes: two territories with a few quartiers, whose people are counted by
 * quartier, by sex, by age, by half-year and as a whole, as parts of bases and as shares; corrected
 * when the numbers change, withdrawn, and recorded late.
 */
final class RandomRegister {

    static final int MINIMUM = 5;
    static final String COUNT = "count";
    static final String WIDE = "wide";
    static final String BASE = "base";
    static final String SHARE = "share";
    static final String LOOSE = "loose";

    /** An age that is of all. */
    static final String ANY_AGE = "any";

    private static final String PEOPLE = "people";
    private static final String WOMEN = "women";

    /** The territory that a department has; others record its figures as well. */
    static final String DEPARTMENT_OF = "here";

    private static final int STEPS = 45;
    private static final List<String> TERRITORIES = List.of("here", "there");
    private static final List<String> SEXES = List.of("women", "men");
    private static final List<String> AGES = List.of("young", "old");
    private static final CountedPeriod YEAR = CountedPeriod.ofYear(2020);
    private static final List<CountedPeriod> HALVES =
            List.of(
                    new CountedPeriod(YEAR.from(), YEAR.from().plusMonths(6)),
                    new CountedPeriod(YEAR.from().plusMonths(6), YEAR.until()));
    private static final int CELLS = 8;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * A figure and as long as what it was in force.
     *
     * @param until position of what superseded it; the last possible one if nothing did
     * @param counted groups of people that nothing tells apart further
     */
    record Version(String territory, RecordedFigure figure, long until, Set<String> counted) {

        double value() {
            return Objects.requireNonNull(figure.value()).doubleValue();
        }

        boolean holdsAt(long position) {
            return figure.position() <= position && position < until;
        }
    }

    /** A fact that may still be corrected: by what it is about. */
    private record Subject(String territory, Place place, int number) {}

    private final Random random;
    private final Map<String, Map<String, int[]>> people = new TreeMap<>();
    private final Map<String, Map<String, Integer>> bases = new TreeMap<>();
    private final Map<Subject, Integer> inForce = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private long position;

    private RandomRegister(long seed) {
        random = new Random(seed);
        for (var territory : TERRITORIES) {
            var quartiers = 2 + random.nextInt(3);
            for (var number = 0; number < quartiers; number++) {
                count(territory, "q" + number);
            }
        }
        for (var step = 0; step < STEPS; step++) {
            step();
        }
    }

    static List<Version> of(long seed) {
        return List.copyOf(new RandomRegister(seed).versions);
    }

    /** By sex, age and half-year; the base has a share of them that ends. */
    private void count(String territory, String quartier) {
        var numbers = new int[CELLS];
        for (var cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(2);
        }
        people.computeIfAbsent(territory, _ -> new TreeMap<>()).put(quartier, numbers);
        var base = List.of(20, 50, 100, 200).get(random.nextInt(4));
        bases.computeIfAbsent(territory, _ -> new TreeMap<>()).put(quartier, base);
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> change();
            case 1 -> withdraw();
            default -> {
                var territory = any(TERRITORIES);
                record(territory, anyPlace(territory));
            }
        }
    }

    /** The numbers turn out to be others; a few of the figures are corrected then. */
    private void change() {
        var territory = any(TERRITORIES);
        var quartiers = List.copyOf(people(territory).keySet());
        var one = any(quartiers);
        var other = any(quartiers);
        if (random.nextBoolean()) {
            scale(territory, one);
        } else {
            move(people(territory, one), people(territory, other));
        }
        var known = new ArrayList<>(inForce.keySet());
        known.sort(Comparator.comparing(Subject::toString));
        for (var subject : known) {
            if (subject.territory().equals(territory) && random.nextInt(3) > 0) {
                record(subject);
            }
        }
    }

    /** A digit too many: the share was right. */
    private void scale(String territory, String quartier) {
        var numbers = people(territory, quartier);
        var base = base(territory, quartier);
        for (var cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = base >= 100 ? numbers[cell] / 10 : numbers[cell] * 10;
        }
        bases(territory).put(quartier, base >= 100 ? base / 10 : base * 10);
    }

    /** People were counted in the wrong quartier: the whole was right. */
    private void move(int[] from, int[] to) {
        var cell = random.nextInt(from.length);
        var moved = from[cell] == 0 ? 0 : random.nextInt(from[cell]) + 1;
        from[cell] -= moved;
        to[cell] += moved;
    }

    private void withdraw() {
        if (!inForce.isEmpty()) {
            end(
                    any(
                            inForce.keySet().stream()
                                    .sorted(Comparator.comparing(Subject::toString))
                                    .toList()));
            position++;
        }
    }

    private void record(String territory, Place place) {
        record(new Subject(territory, place, random.nextInt(8) == 0 ? 1 : 0));
    }

    private void record(Subject subject) {
        end(subject);
        var value = truth(subject.territory(), subject.place());
        if (value == null) {
            return;
        }
        var figure =
                new RecordedFigure(
                        new FigureId(new UUID(subject.territory().hashCode(), position), 0),
                        subject.place().measure(),
                        subject.place().unit(),
                        subject.place().period(),
                        subject.place().dimensions(),
                        value,
                        false,
                        "territory",
                        position,
                        START.plusSeconds(position));
        inForce.put(subject, versions.size());
        versions.add(
                new Version(
                        subject.territory(),
                        figure,
                        Long.MAX_VALUE,
                        counted(subject.territory(), subject.place()).keySet()));
        position++;
    }

    private void end(Subject subject) {
        var index = inForce.remove(subject);
        if (index != null) {
            var ended = versions.get(index);
            versions.set(
                    index,
                    new Version(ended.territory(), ended.figure(), position, ended.counted()));
        }
    }

    private Place anyPlace(String territory) {
        var quartier = any(List.copyOf(people(territory).keySet()));
        var year = random.nextInt(10) == 0 ? null : YEAR;
        return switch (random.nextInt(24)) {
            case 0 -> count(year, Map.of());
            case 1 -> count(year, Map.of("sex", any(SEXES)));
            case 2 -> count(year, Map.of("age", any(AGES)));
            case 3 -> count(year, Map.of("quartier", quartier, "sex", any(SEXES)));
            case 4 -> new Place(WIDE, PEOPLE, year, Map.of("commune", "town"));
            case 5, 6, 7 -> count(year, Map.of("department", "15"));
            case 8, 9 -> new Place(BASE, PEOPLE, year, Map.of("quartier", quartier));
            case 10, 11 -> new Place(SHARE, "share", year, Map.of("quartier", quartier));
            case 12 -> new Place(LOOSE, "share", year, Map.of("quartier", quartier));
            case 13 -> count(any(HALVES), Map.of("quartier", quartier));
            case 14 -> new Place(COUNT, WOMEN, year, Map.of("quartier", quartier));
            case 15 -> count(year, Map.of("quartier", quartier, "age", any(AGES)));
            case 16 -> count(year, Map.of("quartier", quartier, "age", ANY_AGE));
            default -> count(year, Map.of("quartier", quartier));
        };
    }

    private static Place count(@Nullable CountedPeriod period, Map<String, String> dimensions) {
        return new Place(COUNT, PEOPLE, period, dimensions);
    }

    /** What is true of a place now; null if nobody would print it. */
    private @Nullable BigDecimal truth(String territory, Place place) {
        var quartier = place.dimensions().get("quartier");
        var people =
                BigDecimal.valueOf(
                        counted(territory, place).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
        return switch (place.measure()) {
            case BASE -> BigDecimal.valueOf(base(territory, Objects.requireNonNull(quartier)));
            case SHARE, LOOSE ->
                    people.divide(
                            BigDecimal.valueOf(base(territory, Objects.requireNonNull(quartier))),
                            MathContext.DECIMAL64);
            default -> people;
        };
    }

    /** The groups of people that a place is about, and how many they are now. */
    private Map<String, Integer> counted(String territory, Place place) {
        var members = place.dimensions();
        var isLarger = members.containsKey("department");
        var counted = new TreeMap<String, Integer>();
        for (var quartier : people(isLarger ? DEPARTMENT_OF : territory).entrySet()) {
            for (var cell = 0; cell < CELLS; cell++) {
                var sex = SEXES.get(cell % 2);
                if (isOf(members, "quartier", quartier.getKey())
                        && isOf(members, "sex", sex)
                        && (place.unit().equals(sex) || !place.unit().equals(WOMEN))
                        && (ANY_AGE.equals(members.get("age"))
                                || isOf(members, "age", AGES.get(cell / 2 % 2)))
                        && (place.period() == null || place.period().meets(HALVES.get(cell / 4)))) {
                    counted.put(
                            (isLarger ? DEPARTMENT_OF : territory)
                                    + " "
                                    + quartier.getKey()
                                    + " "
                                    + cell,
                            quartier.getValue()[cell]);
                }
            }
        }
        return counted;
    }

    private static boolean isOf(Map<String, String> members, String dimension, String member) {
        return members.getOrDefault(dimension, member).equals(member);
    }

    private int[] people(String territory, String quartier) {
        return Objects.requireNonNull(people(territory).get(quartier));
    }

    private int base(String territory, String quartier) {
        return Objects.requireNonNull(bases(territory).get(quartier));
    }

    private Map<String, int[]> people(String territory) {
        return Objects.requireNonNull(people.get(territory));
    }

    private Map<String, Integer> bases(String territory) {
        return Objects.requireNonNull(bases.get(territory));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
