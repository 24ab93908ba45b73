package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.territory.Discrepancy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    private static final String PRINTED =
            """
            Les **quartiers** de l’Ouest sont le 2^{ème} plus peu-
            plés : 10 263 habitants.

            - **197** demandeurs d'emploi (31/12/2022)
            """;

    /** In the section of its locator, where that is known; skipped where the documents are not. */
    @Test
    void whatever_a_discrepancy_quotes_is_printed_in_its_document() {
        var documents = SourceDocuments.orSkip();
        var sections = Sections.of(documents);
        var offenders = new ArrayList<String>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof Discrepancy discrepancy) {
                discrepancy.places().stream()
                        .filter(place -> documents.has(place.document()))
                        .filter(place -> !isPrinted(place, documents, sections))
                        .forEach(
                                place -> offenders.add(Dossier.told(fact) + " " + place.printed()));
            }
        }

        assertThat(offenders).isEmpty();
    }

    private static boolean isPrinted(
            Discrepancy.Place place, SourceDocuments documents, Sections sections) {
        var quotation = place.printed();
        return quotation == null
                || sections.section(place.document(), place.locator())
                        .orElseGet(() -> documents.text(place.document()))
                        .prints(quotation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quartiers de l'Ouest",
                "Les quartiers … le 2ème plus peu-plés",
                "197 demandeurs … (31/12/2022)",
                "10 263 habitants ; « demandeurs d'emploi »"
            })
    void lines_marks_and_quotes_are_no_part_of_what_is_printed(String quotation) {
        assertThat(text().prints(quotation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deux quartiers de l'Ouest",
                "63 habitants",
                "197 demandeurs … les quartiers",
                "10 263 habitants ; sans date",
                "…",
                ""
            })
    void other_words_and_parts_of_words_are_not_printed(String quotation) {
        assertThat(text().prints(quotation)).isFalse();
    }

    private static SourceText text() {
        return SourceText.of(PRINTED.getBytes(StandardCharsets.UTF_8));
    }
}
