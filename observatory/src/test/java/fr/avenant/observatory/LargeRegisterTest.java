package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of the register where there is much of everything: small, and asked for once. */
class LargeRegisterTest extends PagesOnStub {

    /** A page, compressed. */
    private static final int MOST_BYTES = 300_000;

    private static final List<String> WORDS =
            List.of(
                    ("accompagner les jeunes vers un emploi durable avec la mission locale et les"
                                    + " entreprises du bassin soutenir la fonction parentale ouvrir"
                                    + " des permanences de santé dans chaque quartier rénover les"
                                    + " halls lutter contre le décrochage scolaire développer la"
                                    + " médiation sociale former des adultes relais")
                            .split(" "));

    private final Random random = new Random(13);

    @ParameterizedTest
    @CsvSource({
        "/, 5",
        "/territoires, 1",
        "/territoires/aurillac, 4",
        "/comparaison, 3",
        "/mesures, 1",
        "/organisations, 2",
        "/organisations/france-travail, 2",
        "/documents, 1",
        "/documents/aurillac.perr-2020, 1",
        "/contrats/aurillac.perr-2020, 2",
        "/quartiers/aurillac.marmiers, 2",
        "/engagements/aurillac.perr-2020.e1, 2",
        "/indicateurs/aurillac.perr-2020.e1-i1, 2"
    })
    void a_page_asks_so_many_questions_and_none_twice(String page, int most) throws Exception {
        get(page);

        assertThat(
                        askedOfReporting("/api/v1/").stream()
                                .filter(it -> !it.startsWith("/api/v1/labels")))
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void a_contract_with_hundreds_of_engagements_and_thousands_of_values_is_small()
            throws Exception {
        var contract = answerOf("contract");
        var engagements = list(contract, "engagements");
        var first = engagements.getFirst();
        var many = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < 300; number++) {
            var engagement = like(first, "engagement:aurillac.perr-2020.e", number);
            var indicators = new ArrayList<Map<String, Object>>();
            for (var of = 0; of < 2; of++) {
                var indicator =
                        like(
                                list(first, "indicators").getFirst(),
                                "indicator:aurillac.perr-2020.e" + number + "-i",
                                of);
                indicator.put(
                        "reports", repeated(list(first, "indicators").getFirst(), "reports", 10));
                indicators.add(indicator);
            }
            engagement.put("indicators", indicators);
            many.add(engagement);
        }
        contract.put("engagements", many);
        for (var list : List.of("posts", "money", "means", "bodies", "fundingRules")) {
            contract.put(list, repeated(contract, list, 200));
        }
        reporting.on("/api/v1/contracts/aurillac.perr-2020", 200, json(contract));

        assertThat(compressed("/contrats/aurillac.perr-2020")).isLessThan(MOST_BYTES);
        assertThat(compressed("/contrats/aurillac.perr-2020?vue=ouverte")).isLessThan(MOST_BYTES);
    }

    @Test
    void an_organisation_of_the_whole_country_is_told_in_parts() throws Exception {
        var organisation = answerOf("organisation");
        for (var list : List.of("signed", "engagements", "means", "bodies", "posts")) {
            organisation.put(list, repeated(organisation, list, 50));
        }
        organisation.put(
                "next", Map.of("engagements", "engagement:t1.c.e50", "posts", "post:t1.p50"));
        organisation.put(
                "totals",
                Map.of(
                        "parts",
                        1,
                        "signed",
                        50,
                        "engagements",
                        1433,
                        "means",
                        50,
                        "bodies",
                        50,
                        "posts",
                        208));
        reporting.on("/api/v1/organisations/france-travail", 200, json(organisation));

        var page = get("/organisations/france-travail?on=2020-01-01").body();

        assertThat(page)
                .contains(
                        "/organisations/france-travail?on=2020-01-01&amp;",
                        "after=engagement%3At1.c.e50",
                        "#engagements\"",
                        "after=post%3At1.p50",
                        "1\u202f433\u00a0engagements pris",
                        "50\u00a0contrats signés",
                        "208\u00a0missions")
                .doesNotContain("<small class=\"inside\">50</small>");
        assertThat(askedOfReporting("/api/v1/organisations/").getFirst())
                .contains("limit=50", "on=2020-01-01");
        assertThat(compressed("/organisations/france-travail")).isLessThan(MOST_BYTES);
        assertThat(get("/organisations/france-travail?list=posts&after=post:x").body())
                .contains("Revenir au début");
        assertThat(askedOfReporting("/api/v1/organisations/"))
                .anyMatch(it -> it.contains("list=posts") && it.contains("after=post:x"));
    }

    @Test
    void the_list_of_organisations_is_read_page_by_page() throws Exception {
        var all = answerOf("organisations");
        all.put("organisations", repeated(all, "organisations", 100));
        all.put("total", 433);
        all.put("next", "organisation:n100");
        reporting.on("/api/v1/organisations", 200, json(all));

        assertThat(get("/organisations?territory=aurillac").body())
                .contains(
                        "433\u00a0organisations<",
                        "territory=aurillac",
                        "after=organisation%3An100");
        assertThat(askedOfReporting("/api/v1/organisations?").getFirst()).contains("limit=100");
        assertThat(compressed("/organisations")).isLessThan(MOST_BYTES);
    }

    @Test
    void organisations_are_looked_for_beyond_the_first_page() throws Exception {
        var first = answerOf("organisations");
        var last = answerOf("organisations");
        var many = repeated(first, "organisations", 130);
        many.forEach(it -> it.put("name", "Office " + it.get("id")));
        first.put("organisations", many.subList(0, 90));
        first.put("next", "organisation:middle");
        last.put("organisations", many.subList(90, 130));
        reporting.on(
                "/api/v1/organisations",
                exchange ->
                        Backend.write(
                                exchange,
                                200,
                                json(
                                        exchange.getRequestURI().toString().contains("after=")
                                                ? last
                                                : first)));

        assertThat(get("/organisations?q=office").body())
                .contains("100\u00a0organisations sur cette page", "q=office&amp;", "after=");
        assertThat(get("/organisations?q=nulle").body())
                .contains("0\u00a0organisation<", "Aucune organisation");
    }

    @Test
    void the_register_of_documents_is_read_page_by_page() throws Exception {
        var all = answerOf("documents");
        all.put("documents", repeated(all, "documents", 50));
        all.put("total", 9_000);
        all.put("next", "document:n50");
        reporting.on("/api/v1/documents", 200, json(all));

        assertThat(get("/documents?on=2020-01-01").body())
                .contains(
                        "9\u202f000\u00a0documents, dont 50 sur cette page",
                        "on=2020-01-01&amp;after=document%3An50",
                        "Documents suivants");
        assertThat(get("/documents?after=document:n50").body()).contains("Revenir au début");
        assertThat(askedOfReporting("/api/v1/documents"))
                .first()
                .asString()
                .contains("limit=50")
                .doesNotContain("after");
        assertThat(askedOfReporting("/api/v1/documents").getLast()).contains("after=document:n50");
        assertThat(compressed("/documents")).isLessThan(MOST_BYTES);
    }

    @Test
    void a_territory_of_many_quartiers_and_measures_is_small() throws Exception {
        var territory = answerOf("territory");
        territory.put("quartiers", repeated(territory, "quartiers", 60));
        territory.put("contracts", repeated(territory, "contracts", 8));
        reporting.on("/api/v1/territories/aurillac", 200, json(territory));
        var measures = answerOf("measures");
        measures.put("measures", repeated(measures, "measures", 150));
        reporting.on("/api/v1/measures", 200, json(measures));
        var one = answerOf("comparison");
        one.remove("permalink");
        one.remove("links");
        one.put("by", List.of("territory", "quartier"));
        one.put(
                "cells",
                list(territory, "quartiers").stream()
                        .map(it ->
                                Map.of(
                                        "territory",
                                        "aurillac",
                                        "quartier",
                                        it.get("slug"),
                                        "status",
                                        "value",
                                        "value",
                                        "" + random.nextInt(9_000),
                                        "unit",
                                        "inhabitants",
                                        "latestYear",
                                        2018,
                                        "explain",
                                        "/api/v1/explanations/"
                                                + Long.toHexString(random.nextLong())))
                        .toList());
        var all = answerOf("comparisons");
        all.put("answers", IntStream.range(0, 100).mapToObj(_ -> one).toList());
        reporting.on("/api/v1/comparisons", 200, json(all));

        assertThat(compressed("/territoires/aurillac")).isLessThan(MOST_BYTES);
    }

    /** As many like the first of a list, each with other words. */
    private List<Map<String, Object>> repeated(Map<String, Object> answer, String list, int times) {
        var first = list(answer, list).getFirst();
        return IntStream.range(0, times)
                .mapToObj(number -> like(first, String.valueOf(first.get("id")), number))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<String, Object> like(Map<String, Object> one, String id, int number) {
        var other = new LinkedHashMap<>(one);
        if (one.containsKey("id")) {
            other.put("id", id + number);
        }
        if (one.containsKey("slug")) {
            other.put("slug", one.get("slug") + "-" + number);
        }
        for (var text : List.of("label", "title", "name")) {
            if (one.containsKey(text)) {
                other.put(text, text(12));
            }
        }
        return other;
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(name), name);
    }
}
