package fr.avenant.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.question.CellAddress;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {

    private static final Positions KNOWN = Positions.of(_ -> 12L);
    private static final Question QUESTION =
            new Question(
                    Exports.measure(
                            List.of(
                                    new Dimension("territory", "Territoire", true),
                                    new Dimension("partner", "Partenaire", true))),
                    List.of("territory", "partner", "year"),
                    Map.of("year", Set.of("2024", "2025")),
                    new Coordinate(KNOWN, KNOWN, LocalDate.of(2026, 11, 28), Ended.EXCLUDED));

    @ParameterizedTest
    @ValueSource(strings = {"etat", "\"c\":{}", "Régie « d'ici »", "a\\b", "tab\there", "🏙"})
    void an_address_names_the_cell_and_the_question(String partner) {
        var address =
                CellAddress.parse(
                        text(Map.of("territory", "aurillac", "partner", partner, "year", "2024")));

        assertThat(address.c())
                .isEqualTo(Map.of("territory", "aurillac", "partner", partner, "year", "2024"));
        assertThat(address.by()).isEqualTo(QUESTION.by());
        assertThat(address.f()).isEqualTo(QUESTION.members());
        assertThat(address.p()).isEqualTo(KNOWN.text());
        assertThat(address.on()).isEqualTo("2026-11-28");
    }

    @Test
    void a_member_of_which_nothing_is_known_is_not_named() {
        var members = new HashMap<String, @Nullable String>();
        members.put("territory", null);
        members.put("partner", "etat");
        members.put("year", null);

        assertThat(CellAddress.parse(text(members)).c()).isEqualTo(Map.of("partner", "etat"));
        members.put("partner", null);
        assertThat(CellAddress.parse(text(members)).c()).isEmpty();
    }

    private static String text(Map<String, @Nullable String> members) {
        return new CellAddress.OfQuestion(QUESTION)
                .text(Cell.value(members, BigDecimal.ONE, "inhabitants"));
    }
}
