package fr.avenant.reporting.fact;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.corrected;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.quartier;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.TestPlatform;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** For how long questions are answered from what figures came to for others. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldMemoryTest {

    private static final String SCHEMA = "fold_memory";
    private static final String A = "memory-a";
    private static final String B = "memory-b";
    private static final String DOCUMENT = "memory-a.contrat";
    private static final String ASKED =
            "/api/v1/comparison?measure=qpv.population&by=territory,year&on=";

    private final Publisher publisher;
    private final RunningReporting reporting;
    private int day;

    FoldMemoryTest(Publisher publisher) {
        this.publisher = publisher;
        TestPlatform.postgreSql().freshSchema(SCHEMA).close();
        this.reporting = RunningReporting.start(SCHEMA, SharedService.CATALOGUE);
    }

    @BeforeAll
    void two_territories() {
        publisher.publishAll(
                document(DOCUMENT, "Contrat", true),
                territory(A),
                territory(B),
                qpv(A, "nord"),
                qpv(B, "nord"));
        reporting.awaitAll(publisher);
    }

    @AfterAll
    void stop() {
        reporting.close();
    }

    @Test
    void figures_are_not_read_again_for_another_day_on_which_nothing_begins() throws SQLException {
        publisher.publish(population(A, 2016, "100"));
        reporting.awaitAll(publisher);
        assertThat(asked("2026-02-01")).containsEntry(A + " 2016", "100");

        changeUnnoticed("100", "101");

        assertThat(asked("2026-02-02")).containsEntry(A + " 2016", "100");
        assertThat(asked("2026-02-03&territory=" + A)).containsEntry(A + " 2016", "100");
        publish(population(B, 2016, "200"));
        assertThat(asked("2026-02-04"))
                .containsEntry(A + " 2016", "100")
                .containsEntry(B + " 2016", "200");
        publish(population(A, 2015, "150"));
        assertThat(asked("2026-02-05")).containsEntry(A + " 2016", "101");
    }

    @Test
    void a_figure_counts_from_the_day_on_which_it_begins() {
        publisher.publish(population(A, 2017, "170"));
        reporting.awaitAll(publisher);

        assertThat(asked("2016-06-01")).doesNotContainKey(A + " 2017");
        assertThat(asked("2016-12-31")).doesNotContainKey(A + " 2017");
        assertThat(asked("2017-01-01")).containsEntry(A + " 2017", "170");
        assertThat(asked("2016-12-30")).doesNotContainKey(A + " 2017");
    }

    @Test
    void what_is_recorded_corrected_and_withdrawn_is_seen_at_once() {
        var first = publish(population(A, 2018, "180"));
        assertThat(asked()).containsEntry(A + " 2018", "180");

        publish(population(B, 2018, "280"));
        assertThat(asked()).containsEntry(A + " 2018", "180").containsEntry(B + " 2018", "280");

        var second = publish(figure(A, 2018, "181").corrected(first.id()));
        assertThat(asked()).containsEntry(A + " 2018", "181").containsEntry(B + " 2018", "280");

        publish(figure(A, 2018, "181").withdrawn(second.id()));
        assertThat(asked()).doesNotContainKey(A + " 2018").containsEntry(B + " 2018", "280");
    }

    @Test
    void a_territory_of_which_nobody_asked_meanwhile_is_read_again() {
        var before = publish(population(B, 2019, "290"));
        publish(population(A, 2019, "190"));
        assertThat(asked()).containsEntry(B + " 2019", "290");

        publish(figure(B, 2019, "291").corrected(before.id()));
        assertThat(asked("2026-05-01&territory=" + A)).containsEntry(A + " 2019", "190");

        assertThat(asked("2026-05-02")).containsEntry(B + " 2019", "291");
    }

    @Test
    void a_territory_without_a_figure_so_far_comes_in() {
        assertThat(asked()).doesNotContainKey("memory-c 2020");

        publish(territory("memory-c"));
        publish(qpv("memory-c", "nord"));
        publish(population("memory-c", 2020, "320"));

        assertThat(asked()).containsEntry("memory-c 2020", "320");
    }

    @Test
    void what_others_may_not_see_any_more_goes() {
        var document = publish(document("memory-a.rapport", "Rapport", true));
        publish(figure(A, 2021, "210").from(source("memory-a.rapport")).published());
        assertThat(asked()).containsEntry(A + " 2021", "210");

        publish(corrected(document, "Rapport", false));

        assertThat(asked()).doesNotContainKey(A + " 2021");
    }

    @Test
    void what_a_quartier_is_decides_whether_it_counts() {
        publish(quartier(A, "sud", Quartier.Kind.OTHER, SINCE_2015));
        publish(Figure.ofQuartier("qpv.population", A, "sud").in(2022).is("22").published());
        publish(population(A, 2022, "220"));
        assertThat(asked()).containsEntry(A + " 2022", "220");
    }

    @Test
    void a_contract_without_a_figure_is_there_from_its_first_day_to_its_last() {
        publish(
                new ContractRegistered(
                        "contract:memory-a.cdv",
                        new Contract(
                                A,
                                Contract.Kind.CONTRAT_DE_VILLE,
                                "Contrat de ville",
                                new Period("2026-05-10", "2026-05-20"),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                List.of()),
                        SINCE_2015,
                        source(DOCUMENT)));

        for (var absent : List.of(7, 8, 21, 9, 22)) {
            assertThat(contracts(absent)).isEmpty();
        }
        for (var there : List.of(10, 11, 20, 19)) {
            assertThat(contracts(there)).containsExactly("memory-a.cdv");
        }
        assertThat(contracts(23)).isEmpty();
    }

    @Test
    void earlier_knowledge_is_not_taken_for_that_of_now() {
        var first = publish(population(A, 2023, "230"));
        var then = reporting.getWithin(ASKED + "2026-01-01").json().path("permalink").asString();
        assertThat(asked()).containsEntry(A + " 2023", "230");

        publish(figure(A, 2023, "231").corrected(first.id()));

        assertThat(asked()).containsEntry(A + " 2023", "231");
        assertThat(values(then)).containsEntry(A + " 2023", "230");
        assertThat(asked()).containsEntry(A + " 2023", "231");
    }

    private List<String> contracts(int day) {
        return reporting
                .getWithin(
                        "/api/v1/comparison?measure=engagement.count&by=territory,contract&territory=%s&on=2026-05-%02d"
                                .formatted(A, day))
                .cells()
                .stream()
                .map(cell -> cell.path("contract").asString(""))
                .filter(contract -> !contract.isEmpty())
                .toList();
    }

    private static StatisticPublished population(String territory, int year, String value) {
        return figure(territory, year, value).published();
    }

    private static Figure figure(String territory, int year, String value) {
        return Figure.ofQuartier("qpv.population", territory, "nord")
                .in(year)
                .is(value)
                .from(source(DOCUMENT));
    }

    private Published publish(DomainEvent event) {
        var published = publisher.publish(event);
        reporting.awaitAll(publisher);
        return published;
    }

    /** On a day of which nobody has asked, so that no kept answer is told. */
    private Map<String, String> asked() {
        day++;
        return asked("2026-03-%02d".formatted(day));
    }

    private Map<String, String> asked(String on) {
        return values(ASKED + on);
    }

    private Map<String, String> values(String address) {
        var values = new TreeMap<String, String>();
        for (var cell : reporting.getWithin(address).cells()) {
            var value = cell.path("value").asString("");
            if (!value.isEmpty()) {
                values.put(
                        cell.path("territory").asString() + " " + cell.path("year").asString(),
                        value);
            }
        }
        return values;
    }

    /** As nothing in the service does: it shows what is read, and what is not. */
    private void changeUnnoticed(String value, String other) throws SQLException {
        var postgreSql = TestPlatform.postgreSql();
        var generation =
                reporting.get("/api/v1/status?checksum=false").json().at("/generation/number");
        try (var connection =
                        DriverManager.getConnection(
                                postgreSql.jdbcUrl(SCHEMA),
                                postgreSql.username(),
                                postgreSql.password());
                var update =
                        connection.prepareStatement(
                                "update %s_g%d.fact set value = ? where value = ? and territory = ?"
                                        .formatted(SCHEMA, generation.asInt()))) {
            update.setBigDecimal(1, new BigDecimal(other));
            update.setBigDecimal(2, new BigDecimal(value));
            update.setString(3, A);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
