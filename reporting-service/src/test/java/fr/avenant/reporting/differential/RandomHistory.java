package fr.avenant.reporting.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Territories of its own and what happened to them, by chance: figures that are told, corrected,
 * taken back and told twice, by public documents and others, quartiers that come, change and leave,
 * contracts that end. The same seed gives the same history.
 */
final class RandomHistory {

    private static final List<String> QUARTIERS = List.of("nord", "sud", "est", "ouest");
    private static final List<Integer> YEARS = List.of(2013, 2018, 2023);

    private final Random random;
    private final Publisher publisher;
    private final String name;
    private final List<String> territories;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Told> figures = new TreeMap<>();
    private int told;

    /** A figure as it was told last. */
    private record Told(Figure figure, Published published) {}

    private RandomHistory(long seed, Publisher publisher) {
        this.random = new Random(seed);
        this.publisher = publisher;
        this.name = "chance-" + seed;
        this.territories = List.of(name + "a", name + "b", name + "c");
    }

    static RandomHistory publish(long seed, Publisher publisher) {
        var history = new RandomHistory(seed, publisher);
        history.happen();
        return history;
    }

    List<Recorded> events() {
        return List.copyOf(events);
    }

    /** Number of the event that registers the first territory. */
    int firstTerritory() {
        return IntStream.range(0, events.size())
                .filter(it -> events.get(it).event() instanceof TerritoryRegistered)
                .findFirst()
                .orElseThrow();
    }

    /** Those that an event or one before it registers. */
    List<String> territoriesKnownAfter(int event) {
        return events.subList(0, event + 1).stream()
                .filter(it -> it.event() instanceof TerritoryRegistered)
                .map(it -> it.event().id().substring("territory:".length()))
                .toList();
    }

    List<String> territories() {
        return territories;
    }

    Set<String> publicDocuments() {
        return Set.of("document:" + name + ".open");
    }

    /** What was known after any of the events, all of them included. */
    PlainPositions positionsAfter(int event) {
        return PlainPositions.after(events.subList(0, event + 1));
    }

    private void happen() {
        record(Facts.document(name + ".open", "Ouvert", true));
        record(Facts.document(name + ".closed", "Fermé", false));
        begin(territories.get(0));
        begin(territories.get(1));
        for (var step = 0; step < 60; step++) {
            step(territories.get(random.nextInt(2)));
        }
        begin(territories.get(2));
        for (var step = 0; step < 60; step++) {
            step(territories.get(random.nextInt(3)));
        }
    }

    private void begin(String territory) {
        record(Facts.territory(territory));
        for (var quartier : QUARTIERS) {
            if (random.nextInt(4) > 0) {
                var kind = random.nextInt(4) == 0 ? Quartier.Kind.QVA : Quartier.Kind.QPV;
                var since = random.nextBoolean() ? "2010" : "2015";
                record(Facts.quartier(territory, quartier, kind, Effective.since(since)));
            }
        }
        record(
                ContractRegistered.class,
                """
                {"id":"contract:%1$s.cdv","content":{"territory":"%1$s","kind":"contratDeVille","title":"Contrat",
                 "period":{"from":"2015","to":"%2$s"}},"effective":{"from":"2015","basis":"printed"},"source":%3$s}\
                """
                        .formatted(territory, random.nextBoolean() ? "2020" : "2030", source()));
    }

    private void step(String territory) {
        switch (random.nextInt(10)) {
            case 0 -> engagement(territory);
            case 1 -> envelope(territory);
            case 2 -> expense(territory);
            case 3 -> quartierChanges(territory);
            case 4, 5 -> changeStatistic();
            default -> statistic(territory);
        }
    }

    private void statistic(String territory) {
        var quartier = QUARTIERS.get(random.nextInt(QUARTIERS.size()));
        var figure =
                switch (random.nextInt(4)) {
                    case 0 -> Figure.ofQuartier("qpv.population", territory, quartier);
                    case 1 ->
                            Figure.ofQuartier("qpv.rsaBeneficiaries", territory, quartier)
                                    .unit("beneficiaries");
                    case 2 ->
                            grade(
                                    Figure.ofQuartier("qpv.splitClassPupils", territory, quartier)
                                            .unit("pupils"));
                    default ->
                            Figure.ofQuartier("qpv.povertyRate", territory, quartier).unit("share");
                };
        var year = random.nextInt(5) == 0 ? null : YEARS.get(random.nextInt(YEARS.size()));
        var told = figure.in(year).is(quantity(figure.measure()));
        if (!isProtected(told.measure())) {
            told =
                    random.nextInt(4) == 0
                            ? told.from(Facts.source(name + ".closed"))
                            : told.from(open());
            told = random.nextInt(8) == 0 ? told.again("twice" + figures.size()) : told;
        } else {
            told = told.from(open());
        }
        if (!figures.containsKey(told.id())) {
            publish(told, record(told.published()));
        }
    }

    private Figure grade(Figure figure) {
        return switch (random.nextInt(3)) {
            case 0 -> figure.of("grade", "cp");
            case 1 -> figure.of("grade", "ce1");
            default -> figure;
        };
    }

    private static boolean isProtected(String measure) {
        return measure.equals("qpv.rsaBeneficiaries") || measure.equals("qpv.splitClassPupils");
    }

    private Quantity quantity(String measure) {
        if (measure.equals("qpv.povertyRate")) {
            return Quantity.measured("0." + (10 + random.nextInt(80)));
        }
        return switch (random.nextInt(12)) {
            case 0 -> Quantity.notAvailable();
            case 1 -> Quantity.suppressedBySource();
            case 2 -> Quantity.notApplicable();
            default ->
                    Quantity.measured(
                            Integer.toString(random.nextInt(isProtected(measure) ? 14 : 2_000)));
        };
    }

    private void changeStatistic() {
        if (figures.isEmpty()) {
            return;
        }
        var one = List.copyOf(figures.values()).get(random.nextInt(figures.size()));
        var figure = one.figure();
        if (random.nextInt(4) == 0) {
            record(figure.withdrawn(one.published().id()));
            figures.remove(figure.id());
        } else {
            var changed = figure.is(quantity(figure.measure()));
            publish(changed, record(changed.corrected(one.published().id())));
        }
    }

    private void publish(Figure figure, Published published) {
        figures.put(figure.id(), new Told(figure, published));
    }

    private void engagement(String territory) {
        var number = told++;
        var since = 2015 + random.nextInt(10);
        var signed =
                record(
                        EngagementSigned.class,
                        """
                        {"id":"engagement:%1$s.e%2$d","content":{"territory":"%1$s","contract":"contract:%1$s.cdv",
                         "partners":%3$s,"label":"Engagement","pillar":%4$s},
                         "effective":{"from":"%5$d","to":%6$s,"basis":"printed"},"source":%7$s}\
                        """
                                .formatted(
                                        territory,
                                        number,
                                        random.nextBoolean()
                                                ? "[\"organisation:etat\"]"
                                                : "[\"organisation:etat\",\"organisation:caf\"]",
                                        random.nextBoolean()
                                                ? "\"cohesion-sociale\""
                                                : "\"emploi\"",
                                        since,
                                        random.nextBoolean() ? "\"" + (since + 3) + "\"" : "null",
                                        source()));
        if (random.nextInt(6) == 0) {
            record(
                    EngagementWithdrawn.class,
                    """
                    {"id":"engagement:%s.e%d","corrects":"%s","nature":"enteredInError","source":%s}\
                    """
                            .formatted(territory, number, signed.id(), source()));
        }
    }

    private void envelope(String territory) {
        var number = told++;
        var year = random.nextBoolean() ? "\"year\":" + (2022 + random.nextInt(2)) + "," : "";
        var allocated =
                record(
                        EnvelopeAllocated.class,
                        """
                        {"id":"envelope:%1$s.v%2$d","content":{"territory":"%1$s","contract":"contract:%1$s.cdv",%3$s
                         "label":"Enveloppe","funder":"organisation:etat","creditKind":"%4$s","amountEuros":"%5$d.00",
                         "periodicity":"yearly"},"effective":{"from":"2022","basis":"printed"},"source":%6$s}\
                        """
                                .formatted(
                                        territory,
                                        number,
                                        year,
                                        random.nextBoolean() ? "specific" : "commonLaw",
                                        1_000 + random.nextInt(9_000),
                                        source()));
        if (random.nextInt(6) == 0) {
            record(
                    EnvelopeWithdrawn.class,
                    """
                    {"id":"envelope:%s.v%d","corrects":"%s","nature":"enteredInError","source":%s}\
                    """
                            .formatted(territory, number, allocated.id(), source()));
        }
    }

    private void expense(String territory) {
        var number = told++;
        var planned = random.nextBoolean();
        var code = "%s.x%d".formatted(territory, number);
        var expense =
                expense(
                        planned,
                        """
                        {"id":"tfpb-expense:%1$s","content":{"territory":"%2$s","programme":"tfpb-programme:%2$s.p",
                         "landlord":"organisation:%2$s.office","line":"l%3$d","eligible":%4$s,"year":%5$d,
                         "stage":"%6$s","quantity":{"kind":"measured","value":"%7$d.00"}},
                         "effective":{"from":"%5$d","basis":"printed"},"source":%8$s}\
                        """
                                .formatted(
                                        code,
                                        territory,
                                        number,
                                        random.nextInt(4) > 0,
                                        2018 + random.nextInt(2),
                                        planned ? "planned" : "spent",
                                        100 + random.nextInt(900),
                                        source()));
        if (random.nextInt(6) == 0) {
            record(
                    TfpbExpenseWithdrawn.class,
                    """
                    {"id":"tfpb-expense:%s","corrects":"%s","nature":"enteredInError","source":%s}\
                    """
                            .formatted(code, expense.id(), source()));
        }
    }

    private Published expense(boolean planned, String json) {
        return planned
                ? record(TfpbExpensePlanned.class, json)
                : record(TfpbExpenseRecorded.class, json);
    }

    private void quartierChanges(String territory) {
        var known =
                events.stream()
                        .filter(it -> it.event().id().startsWith("quartier:" + territory + "."))
                        .toList();
        if (known.isEmpty()) {
            return;
        }
        var one = known.get(random.nextInt(known.size()));
        var id = one.event().id();
        if (random.nextBoolean()) {
            record(
                    QuartierGeographyUpdated.class,
                    """
                    {"id":"%s","perimeter":{"legalBasis":"décret","effect":"2020","lineage":"left"},
                     "effective":{"from":"2020","basis":"printed"},"source":%s}\
                    """
                            .formatted(id, source()));
        } else {
            record(
                    new QuartierCorrected(
                            id,
                            one.published().id(),
                            Nature.LEGAL_ACT,
                            new Quartier(
                                    territory,
                                    "Quartier",
                                    random.nextBoolean() ? Quartier.Kind.QVA : Quartier.Kind.QPV,
                                    List.of("Chef-lieu"),
                                    List.of(),
                                    List.of()),
                            Effective.since(Integer.toString(2016 + random.nextInt(8))),
                            open()));
        }
    }

    private fr.avenant.contracts.Source open() {
        return Facts.source(name + ".open");
    }

    private String source() {
        var document = random.nextInt(5) == 0 ? ".closed" : ".open";
        return "{\"document\":\"document:%s%s\",\"locator\":\"page 1\"}".formatted(name, document);
    }

    private <T extends Record & DomainEvent> Published record(Class<T> type, String json) {
        return record(EventJson.read(json.getBytes(UTF_8), type));
    }

    private Published record(DomainEvent event) {
        var published = publisher.publish(event);
        events.add(new Recorded(event, published));
        return published;
    }
}
