package fr.avenant.allinone.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.allinone.RunningPlatform;
import fr.avenant.allinone.disclosure.SmallFigures.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The register of the dossiers with small figures of every kind, asked over HTTP by the public; and
 * what somebody makes of the answers who knows which people each figure counts.
 */
class HiddenFiguresOverHttpTest {

    private static final SmallFigures RECORDED = new SmallFigures();
    private static @Nullable PublicTold told;
    private static @Nullable Solver solver;

    @BeforeAll
    static void record_and_ask() {
        RECORDED.record();
        told = PublicTold.of(RECORDED);
        solver = solver(told());
    }

    @AfterAll
    static void take_back() {
        RECORDED.close();
    }

    @Test
    void no_small_figure_is_told() {
        assertThat(RECORDED.all()).filteredOn(Figure::isSmall).hasSizeGreaterThan(12);
        assertThat(RECORDED.all()).filteredOn(Figure::isSmall).noneMatch(told()::knows);
    }

    @Test
    void nobody_works_one_out() {
        assertThat(solver().findings()).isEmpty();
    }

    @Test
    void nor_does_whoever_has_one() {
        assertThat(solver().findingsOfInsiders()).isEmpty();
    }

    @Test
    void no_page_answer_or_header_prints_what_is_hidden() {
        var pages = PublicPages.all(told().explained());

        for (var number : SmallFigures.NEVER_SHOWN) {
            assertThat(pages)
                    .as(number)
                    .noneSatisfy((_, text) -> assertThat(text).containsPattern(printed(number)));
        }
        for (var number : SmallFigures.SHOWN) {
            assertThat(pages)
                    .as(number)
                    .anySatisfy((_, text) -> assertThat(text).containsPattern(printed(number)));
        }
    }

    /** With whatever stands between thousands. */
    private static String printed(String number) {
        var end = number.length() - 3;
        return "(?<![0-9])%s[\\s\u00a0\u202f.,]?%s(?![0-9])"
                .formatted(number.substring(0, end), number.substring(end));
    }

    @Test
    void there_was_much_to_work_it_out_from() {
        assertThat(told().asked()).isGreaterThan(800);
        assertThat(told().sums()).isNotEmpty();
        assertThat(RECORDED.all()).filteredOn(told()::knows).hasSizeGreaterThan(10);
    }

    @Test
    void whoever_was_told_the_rest_would_know_all() {
        var solver = new Solver(RECORDED.all());
        RECORDED.all().stream().filter(it -> !it.isSmall()).forEach(solver::suppose);

        assertThat(solver.findings()).hasSizeGreaterThan(10);
    }

    private static Solver solver() {
        return Objects.requireNonNull(solver);
    }

    private static Solver solver(PublicTold told) {
        var solver = new Solver(RECORDED.all());
        RECORDED.all().stream().filter(told::knows).forEach(solver::suppose);
        var byEvent = RECORDED.all().stream().collect(Collectors.toMap(Figure::event, it -> it));
        told.sums()
                .forEach((cell, values) -> {
                    for (var behind : behind(cell, byEvent.keySet())) {
                        if (values.stream().anyMatch(it -> it.compareTo(sum(behind)) == 0)) {
                            solver.supposeSum(
                                    behind.keySet().stream()
                                            .map(byEvent::get)
                                            .filter(Objects::nonNull)
                                            .toList());
                        }
                    }
                });
        return solver;
    }

    /** The sets of facts that a cell may have added: all, and those of each year. */
    private static Set<Map<String, BigDecimal>> behind(String explain, Set<String> ours) {
        var facts = RunningPlatform.get().api().json(explain).path("facts").valueStream().toList();
        if (facts.stream().noneMatch(it -> ours.contains(it.path("event").asString()))) {
            return Set.of();
        }
        var sets = new HashSet<Map<String, BigDecimal>>();
        sets.add(values(facts));
        facts.stream()
                .collect(Collectors.groupingBy(it -> it.path("year").asString("")))
                .values()
                .forEach(it -> sets.add(values(it)));
        sets.removeIf(it -> it.size() < 2 || !ours.containsAll(it.keySet()));
        return sets;
    }

    private static Map<String, BigDecimal> values(List<JsonNode> facts) {
        var values = new HashMap<String, BigDecimal>();
        facts.stream()
                .filter(it -> it.hasNonNull("value"))
                .forEach(it ->
                        values.put(
                                it.path("event").asString(),
                                new BigDecimal(it.path("value").asString())));
        return values;
    }

    private static BigDecimal sum(Map<String, BigDecimal> values) {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PublicTold told() {
        return Objects.requireNonNull(told);
    }
}
