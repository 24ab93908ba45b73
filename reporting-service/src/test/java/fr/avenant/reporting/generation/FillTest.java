package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that are filled as a whole are the same to the last bit as tables that a reader filled
 * event by event: rows and their ends, what is disclosed, the journal and how far it goes, what is
 * parked and why, offsets, indexes and constraints.
 */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillTest {

    private static final Logger log = LoggerFactory.getLogger(FillTest.class);
    private static final String T = "filled";
    private static final String HELD = "statistic:filled.held.qpv-population.2018";
    private static final int STEPS = 400;

    private final Publisher publisher;
    private final Random random;
    private final List<Published> inForce = new ArrayList<>();
    private final List<Published> all = new ArrayList<>();
    private final Map<String, Figure> figures = new HashMap<>();

    FillTest(Publisher publisher) {
        this.publisher = publisher;
        var seed = System.nanoTime();
        log.info("History of seed {}", seed);
        this.random = new Random(seed);
    }

    @BeforeAll
    void a_history_with_all_that_can_happen() {
        publisher.publishAll(
                document("filled.open", "Diagnostic", true),
                document("filled.closed", "Note", false),
                territory(T),
                qpv(T, "nord"),
                qpv(T, "sud"),
                Contracts.registered(T),
                organisation("filled.a", "L'\"Été\" \\ des {quartiers}, 𝔄", T));
        var held = Figure.ofQuartier("qpv.population", T, "held").in(2018);
        var first = publisher.publish(held.is("12").published());
        publisher.publish(held.is("13").corrected(first.id()));
        for (var step = 0; step < STEPS; step++) {
            step();
        }
        poison();
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> sendSomethingAgain();
            case 1, 2 -> correct();
            case 3 -> withdraw();
            case 4 -> report();
            default -> publish(figure());
        }
    }

    private Figure figure() {
        var figure =
                Figure.ofQuartier(
                                any(
                                        "qpv.population",
                                        "qpv.c2sBeneficiaries",
                                        "qpv.c2sShare",
                                        "qpv.jobSeekers"),
                                T,
                                any("nord", "sud"))
                        .in(random.nextInt(5) == 0 ? null : 2015 + random.nextInt(4))
                        .unit(any("inhabitants", "beneficiaries", "share"))
                        .from(source(any("filled.open", "filled.closed")));
        var more = random.nextBoolean() ? figure : figure.of("sex", any("women", "men"));
        return more.is(value()).again(Integer.toString(random.nextInt()));
    }

    private Quantity value() {
        return switch (random.nextInt(5)) {
            case 0 -> Quantity.notAvailable();
            case 1 ->
                    Quantity.measured(
                            any("0", "0.10", "-7.000", "123456789012345678.123456789012"));
            default -> Quantity.measured(Integer.toString(random.nextInt(20)));
        };
    }

    private void publish(Figure figure) {
        var published = publisher.publish(figure.published());
        figures.put(published.subject(), figure);
        inForce.add(published);
        all.add(published);
    }

    private void correct() {
        if (!inForce.isEmpty()) {
            var place = random.nextInt(inForce.size());
            var earlier = inForce.get(place);
            var figure = figure(earlier).is(value());
            var corrected =
                    publisher.publish(
                            random.nextBoolean()
                                    ? figure.corrected(earlier.id())
                                    : figure.changedByLaw(earlier.id(), "2019-05-01"));
            inForce.set(place, corrected);
            all.add(corrected);
        }
    }

    private void withdraw() {
        if (!inForce.isEmpty()) {
            var earlier = inForce.remove(random.nextInt(inForce.size()));
            all.add(publisher.publish(figure(earlier).withdrawn(earlier.id())));
        }
    }

    private Figure figure(Published published) {
        return Objects.requireNonNull(figures.get(published.subject()));
    }

    private void report() {
        var month = 1 + random.nextInt(12);
        all.add(
                publisher.publish(
                        new IndicatorReported(
                                "indicator-report:filled.i1." + random.nextInt(Integer.MAX_VALUE),
                                new IndicatorReport(
                                        T,
                                        "indicator:filled.i1",
                                        IndicatorReport.Stage.REPORTED,
                                        new Period("2021-%02d".formatted(month), "2021-12"),
                                        null,
                                        Quantity.measured("9"),
                                        "people",
                                        Map.of(
                                                "women",
                                                Quantity.measured("4"),
                                                "men",
                                                Quantity.measured("5")),
                                        null),
                                Effective.since("2015"),
                                source("filled.open"))));
    }

    private void sendSomethingAgain() {
        if (!all.isEmpty()) {
            publisher.sendAgain(all.get(random.nextInt(all.size())));
        }
    }

    /** What no table takes, each before an event of its key that it would take. */
    private void poison() {
        var corrected = EventType.parse("fr.avenant.territory.StatisticCorrected.v1");
        var unknown = EventType.parse("fr.avenant.territory.NobodyKnows.v1");
        var bodies =
                List.of(
                        "{}".getBytes(UTF_8),
                        "no json".getBytes(UTF_8),
                        "{\"a\":\"\\u0000\"}".getBytes(UTF_8),
                        new byte[] {'"', (byte) 0xC3, '"'},
                        new byte[] {'"', 0, '"'},
                        new byte[0]);
        for (var body : bodies) {
            for (var type : List.of(corrected, unknown)) {
                var figure = figure();
                publish(figure);
                publisher.publish(Contexts.TERRITORY, type, figure.id(), body);
                publish(figure.is("3"));
            }
        }
        publish(figure().from(Source.of("document:filled.open", "page \0")));
    }

    @Test
    void they_are_the_same_whether_or_not_they_are_large() throws Exception {
        try (var tables = BuiltTables.in("filled_tables", HELD)) {
            var read = tables.readEventByEvent();

            assertThat(read.parked()).isNotEmpty();
            for (var large : List.of(0L, Long.MAX_VALUE)) {
                var filled = tables.filledAsAWhole(large);

                assertThat(filled.parked()).isEqualTo(read.parked());
                assertThat(filled.progress()).isEqualTo(read.progress());
                assertThat(filled.offsets()).isEqualTo(read.offsets());
                assertThat(filled.layout()).isEqualTo(read.layout());
                assertThat(filled.rows()).isEqualTo(read.rows());
            }
        }
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
