package fr.avenant.reporting.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Questions about a history by chance: dimensions, members, positions, days, readers. */
final class RandomQuestions {

    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2014, 6, 1),
                    LocalDate.of(2018, 12, 31),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2022, 3, 15),
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2031, 1, 1));

    private final Random random;
    private final RandomHistory history;
    private final List<PlainFact> facts;
    private final List<PlainMeasure> measures;

    RandomQuestions(
            long seed, RandomHistory history, List<PlainFact> facts, List<PlainMeasure> measures) {
        this.random = new Random(seed);
        this.history = history;
        this.facts = facts;
        this.measures = measures;
    }

    /** About what is known once at least the first territory is registered. */
    PlainQuestion next() {
        var measure = measures.get(random.nextInt(measures.size()));
        var events = history.events().size();
        var first = history.firstTerritory();
        var known =
                random.nextInt(3) == 0 ? events - 1 : first + random.nextInt(events - first);
        var later = random.nextBoolean() ? known : known + random.nextInt(events - known);
        return new PlainQuestion(
                measure,
                by(measure),
                members(measure, known),
                history.positionsAfter(known),
                history.positionsAfter(later),
                DAYS.get(random.nextInt(DAYS.size())),
                random.nextInt(3) == 0,
                readers());
    }

    private List<String> by(PlainMeasure measure) {
        var by = new ArrayList<String>();
        for (var dimension : measure.dimensions()) {
            var often = dimension.equals("territory") || dimension.equals("year") ? 2 : 4;
            if (random.nextInt(often) == 0) {
                by.add(dimension);
            }
        }
        Collections.shuffle(by, random);
        return by;
    }

    /** The territories of the history, or some of them: others belong to other tests. */
    private Map<String, Set<String>> members(PlainMeasure measure, int known) {
        var members = new HashMap<String, Set<String>>();
        var territories = new ArrayList<>(history.territoriesKnownAfter(known));
        if (territories.size() > 1 && random.nextInt(3) == 0) {
            territories.remove(random.nextInt(territories.size()));
        }
        members.put("territory", Set.copyOf(territories));
        for (var dimension : measure.dimensions()) {
            if (!dimension.equals("territory") && random.nextInt(6) == 0) {
                var occurring = occurring(measure, dimension);
                if (!occurring.isEmpty()) {
                    members.put(dimension, some(occurring));
                }
            }
        }
        measure.defaults().keySet().stream()
                .filter(it -> random.nextBoolean())
                .forEach(it -> members.putIfAbsent(it, Set.of("any")));
        return members;
    }

    private List<String> occurring(PlainMeasure measure, String dimension) {
        var occurring = new TreeSet<String>();
        for (var fact : facts) {
            var member = fact.member(dimension);
            if (fact.measure().equals(measure.id()) && member != null) {
                occurring.add(member);
            }
        }
        return List.copyOf(occurring);
    }

    private Set<String> some(List<String> members) {
        var some = new TreeSet<String>();
        some.add(members.get(random.nextInt(members.size())));
        some.add(members.get(random.nextInt(members.size())));
        return some;
    }

    private Set<String> readers() {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> Set.of(history.territories().getFirst());
            default -> Set.copyOf(history.territories());
        };
    }
}
