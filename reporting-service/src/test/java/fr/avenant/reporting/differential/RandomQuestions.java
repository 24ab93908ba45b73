package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.reporting.differential.Asked.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
                    LocalDate.of(2021, 3, 31),
                    LocalDate.of(2023, 7, 1),
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2031, 1, 1));

    private final Random random;
    private final History history;
    private final List<PlainFact> facts;
    private final PlainCatalogue measures;
    private final List<String> ids;
    private final int first;

    /**
     * @param measures that may be asked about
     */
    RandomQuestions(long seed, History history, List<PlainFact> facts, PlainCatalogue measures) {
        this.random = new Random(seed);
        this.history = history;
        this.facts = facts;
        this.measures = measures;
        var told = new HashSet<String>();
        facts.forEach(it -> told.add(it.measure()));
        this.ids =
                measures.ids().stream()
                        .filter(id ->
                                measures.newest(id).restsOn().stream().anyMatch(told::contains))
                        .sorted()
                        .toList();
        var events = history.events();
        var index = 0;
        while (!(events.get(index).event() instanceof TerritoryRegistered)) {
            index++;
        }
        this.first = index + 1;
    }

    /** About what is known once the first territory is registered. */
    Asked next() {
        var asked = new ArrayList<PlainMeasure>();
        var count = random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1;
        var any = new ArrayList<>(ids);
        Collections.shuffle(any, random);
        for (var id : any.subList(0, Math.min(count, any.size()))) {
            asked.add(random.nextInt(3) == 0 ? measures.oldest(id) : measures.newest(id));
        }
        var known = known();
        var later = known.or(history.after(first + random.nextInt(events() - first + 1)));
        var reader = reader();
        var wanted = wanted(asked, known, reader);
        var isOfOrganisations =
                Set.of("partner", "funder", "operator").stream()
                        .anyMatch(it -> !wanted.getOrDefault(it, Set.of("any")).contains("any"));
        return new Asked(
                asked,
                by(asked),
                wanted,
                isOfOrganisations && random.nextInt(3) > 0,
                known,
                random.nextBoolean() ? known : later,
                DAYS.get(random.nextInt(DAYS.size())),
                random.nextInt(3) == 0,
                reader);
    }

    private int events() {
        return history.events().size();
    }

    /** All, the first ones, or as many of each context as chance has it. */
    private Known known() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> history.after(events());
            case 2 -> {
                var numbers = new EnumMap<Contexts, Integer>(Contexts.class);
                for (var context : Contexts.values()) {
                    var of = history.after(first + random.nextInt(events() - first + 1));
                    numbers.put(context, of.of(context));
                }
                yield new Known(numbers);
            }
            default -> history.after(first + random.nextInt(events() - first + 1));
        };
    }

    private List<String> by(List<PlainMeasure> asked) {
        var dimensions = new LinkedHashSet<String>();
        asked.forEach(it -> dimensions.addAll(it.dimensions()));
        var by = new ArrayList<String>();
        for (var dimension : dimensions) {
            var often =
                    switch (dimension) {
                        case "territory", "year", "quartier" -> 3;
                        default -> dimensions.size() < 6 ? 3 : 6;
                    };
            if (random.nextInt(often) == 0) {
                by.add(dimension);
            }
        }
        Collections.shuffle(by, random);
        return by;
    }

    /** The territories of the history, or some of them: others belong to other tests. */
    private Map<String, Set<String>> wanted(List<PlainMeasure> asked, Known known, Reader reader) {
        var wanted = new HashMap<String, Set<String>>();
        var territories = new ArrayList<>(history.territories(known));
        if (territories.size() > 1 && random.nextInt(4) == 0) {
            territories.remove(random.nextInt(territories.size()));
        }
        wanted.put("territory", new TreeSet<>(territories));
        for (var measure : asked) {
            for (var dimension : measure.dimensions()) {
                if (!dimension.equals("territory") && random.nextInt(7) == 0) {
                    var occurring = occurring(measure, dimension, known, reader);
                    if (!occurring.isEmpty()) {
                        wanted.put(dimension, some(occurring));
                    }
                }
            }
            measure.defaults().keySet().stream()
                    .filter(_ -> random.nextBoolean())
                    .forEach(it -> wanted.putIfAbsent(it, Set.of("any")));
        }
        return wanted;
    }

    /** Members that whoever asks knows: others are refused. */
    private List<String> occurring(
            PlainMeasure measure, String dimension, Known known, Reader reader) {
        var occurring = new TreeSet<String>();
        if (dimension.equals("variable")) {
            return measure.gathers();
        }
        if (Set.of("partner", "funder", "operator").contains(dimension) && random.nextBoolean()) {
            return List.of(History.NAME + "etat", History.NAME + "ddt");
        }
        var open = history.publicDocuments();
        for (var fact : facts) {
            var member = fact.member(dimension);
            var isSeen = reader.own().contains(fact.territory()) || open.contains(fact.document());
            if (measure.recordedAs().contains(fact.measure())
                    && member != null
                    && isSeen
                    && fact.isKnown(known)) {
                occurring.add(member);
            }
        }
        if (measure.pillarOf() != null && dimension.equals("pillar")) {
            occurring.add("pilotage");
        }
        return List.copyOf(occurring);
    }

    private Set<String> some(List<String> members) {
        var some = new TreeSet<String>();
        some.add(members.get(random.nextInt(members.size())));
        some.add(members.get(random.nextInt(members.size())));
        return some;
    }

    private Reader reader() {
        var all = history.territories(history.after(events()));
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Reader(false, Set.of());
            case 2 -> new Reader(false, Set.of(all.get(random.nextInt(all.size()))));
            case 3 -> new Reader(false, new TreeSet<>(all));
            default -> new Reader(true, new TreeSet<>(all));
        };
    }
}
