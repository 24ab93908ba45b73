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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A register that a seed makes: two territories with a few quartiers, whose people are counted by
 * quartier, by sex, by age and as a whole, as parts of bases and as shares; corrected when the
 * numbers change, withdrawn, and recorded late.
 */
final class RandomRegister {

    static final int MINIMUM = 5;
    static final String COUNT = "count";
    static final String WIDE = "wide";
    static final String BASE = "base";
    static final String SHARE = "share";
    static final String LOOSE = "loose";

    /** The territory that a department has; others record its figures as well. */
    static final String DEPARTMENT_OF = "here";

    private static final int STEPS = 45;
    private static final List<String> TERRITORIES = List.of("here", "there");
    private static final List<String> SEXES = List.of("women", "men");
    private static final List<String> AGES = List.of("young", "old");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * A figure and as long as what it was in force.
     *
     * @param until position of what superseded it; the last possible one if nothing did
     */
    record Version(String territory, RecordedFigure figure, long until) {

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

    /** Women and men, young and old: four numbers; the base has a share of them that ends. */
    private void count(String territory, String quartier) {
        var numbers = new int[4];
        for (var cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(3);
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
                        "people",
                        subject.place().year(),
                        subject.place().dimensions(),
                        value,
                        false,
                        "territory",
                        position,
                        START.plusSeconds(position));
        inForce.put(subject, versions.size());
        versions.add(new Version(subject.territory(), figure, Long.MAX_VALUE));
        position++;
    }

    private void end(Subject subject) {
        var index = inForce.remove(subject);
        if (index != null) {
            var ended = versions.get(index);
            versions.set(index, new Version(ended.territory(), ended.figure(), position));
        }
    }

    private Place anyPlace(String territory) {
        var quartier = any(List.copyOf(people(territory).keySet()));
        @Nullable Integer year = random.nextInt(10) == 0 ? null : (Integer) 2020;
        return switch (random.nextInt(14)) {
            case 0 -> new Place(COUNT, year, Map.of());
            case 1 -> new Place(COUNT, year, Map.of("sex", any(SEXES)));
            case 2 -> new Place(COUNT, year, Map.of("age", any(AGES)));
            case 3 -> new Place(COUNT, year, Map.of("quartier", quartier, "sex", any(SEXES)));
            case 4 -> new Place(WIDE, year, Map.of("commune", "town"));
            case 5 -> new Place(COUNT, year, Map.of("department", "15"));
            case 6, 7 -> new Place(BASE, year, Map.of("quartier", quartier));
            case 8, 9 -> new Place(SHARE, year, Map.of("quartier", quartier));
            case 10 -> new Place(LOOSE, year, Map.of("quartier", quartier));
            default -> new Place(COUNT, year, Map.of("quartier", quartier));
        };
    }

    /** What is true of a place now; null if nobody would print it. */
    private @Nullable BigDecimal truth(String territory, Place place) {
        var quartier = place.dimensions().get("quartier");
        return switch (place.measure()) {
            case BASE -> BigDecimal.valueOf(base(territory, Objects.requireNonNull(quartier)));
            case SHARE, LOOSE -> {
                var base = BigDecimal.valueOf(base(territory, Objects.requireNonNull(quartier)));
                yield BigDecimal.valueOf(sum(territory, place.dimensions()))
                        .divide(base, MathContext.DECIMAL64);
            }
            default -> {
                var counted =
                        place.dimensions().containsKey("department") ? DEPARTMENT_OF : territory;
                yield BigDecimal.valueOf(
                        sum(counted, counted.equals(territory) ? place.dimensions() : Map.of()));
            }
        };
    }

    private int sum(String territory, Map<String, String> members) {
        var sum = 0;
        for (var quartier : people(territory).entrySet()) {
            for (var cell = 0; cell < 4; cell++) {
                if (isOf(members, "quartier", quartier.getKey())
                        && isOf(members, "sex", SEXES.get(cell % 2))
                        && isOf(members, "age", AGES.get(cell / 2))) {
                    sum += quartier.getValue()[cell];
                }
            }
        }
        return sum;
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
