package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept of the dossiers is what the rules find in them, for each reader. */
class KeptFindingsOfDossiersTest {

    private static final List<String> LISTS =
            List.of(
                    "/api/v1/data-quality",
                    "/api/v1/data-quality/names",
                    "/api/v1/data-quality/counts",
                    "/api/v1/data-quality?territory=cahors&severity=error",
                    "/api/v1/data-quality?kind=contract&limit=3",
                    "/api/v1/data-quality?rule=tfpb-totals&after=0.tfpb-totals.cahors.1&limit=2",
                    "/api/v1/data-quality?document=document:carcassonne.cdv-2024");

    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    void it_equals_a_fresh_run_rule_by_rule() throws Exception {
        platform.awaitEverythingIsRead();
        try (var pause = new Pause();
                var everybody = platform.api();
                var anybody = platform.publicApi()) {
            for (var api : List.of(everybody, anybody)) {
                var kept = new HashMap<String, JsonNode>();
                LISTS.forEach(list -> kept.put(list, api.json(list)));
                assertThat(
                                Objects.requireNonNull(kept.get(LISTS.getFirst()))
                                        .path("findings")
                                        .size())
                        .isGreaterThan(30);

                pause.forget();
                kept.forEach((list, answer) -> {
                    var fresh = api.json(answer.path("permalink").asString());
                    assertThat(byRule(fresh)).as(list).isEqualTo(byRule(answer));
                    assertThat(fresh).as(list).isEqualTo(answer);
                });
                pause.remember();
            }
        }
    }

    @Test
    void every_finding_names_its_places() {
        try (var api = platform.api()) {
            for (var list : LISTS.subList(0, 2)) {
                var answer = api.json(list);
                for (var finding : answer.path(list.endsWith("names") ? "names" : "findings")) {
                    assertThat(finding.path("places")).as(finding.toString()).isNotEmpty();
                    for (var place : finding.path("places")) {
                        assertThat(place.path("aggregate").asString())
                                .as(finding.toString())
                                .contains(":");
                        assertThat(place.has("document") || place.has("system"))
                                .as(finding.toString())
                                .isTrue();
                    }
                }
            }
        }
    }

    private static Map<String, List<JsonNode>> byRule(JsonNode answer) {
        var findings = new HashMap<String, List<JsonNode>>();
        for (var finding : answer.path("findings")) {
            findings.computeIfAbsent(finding.path("rule").asString(), _ -> new ArrayList<>())
                    .add(finding);
        }
        return findings;
    }

    /** Nobody brings findings up to date, and what is kept can be made unusable, until it ends. */
    private final class Pause implements AutoCloseable {

        private final Connection session;
        private final String tables;
        private final String rules;

        Pause() throws SQLException {
            session = platform.platform().dataSource().getConnection();
            tables =
                    "reporting_g"
                            + text(
                                    "select number from reporting.generation where state = 'serving'");
            text(
                    "select pg_advisory_lock(hashtext('avenant findings'), hashtext('%s'))::text"
                            .formatted(tables));
            rules = text("select rules from %s.kept_state".formatted(tables));
        }

        /** So that rules run at the next question. */
        void forget() throws SQLException {
            set("");
        }

        void remember() throws SQLException {
            set(rules);
        }

        private void set(String text) throws SQLException {
            try (var statement =
                    session.prepareStatement(
                            "update %s.kept_state set rules = ?".formatted(tables))) {
                statement.setString(1, text);
                statement.executeUpdate();
            }
        }

        private String text(String sql) throws SQLException {
            try (var statement = session.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }

        @Override
        public void close() throws SQLException {
            try (session) {
                text("select pg_advisory_unlock_all()::text");
            }
        }
    }
}
