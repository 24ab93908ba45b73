package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.territory.Discrepancy;
import java.nio.charset.StandardCharsets;
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

    /** Skipped where the documents are not. */
    @Test
    void whatever_a_discrepancy_quotes_is_printed_in_its_document() {
        var documents = SourceDocuments.orSkip();
        var offenders =
                Dossier.FACTS.stream()
                        .filter(fact -> fact.content() instanceof Discrepancy)
                        .flatMap(fact ->
                                ((Discrepancy) fact.content())
                                        .places().stream()
                                                .filter(place -> place.printed() != null)
                                                .filter(place -> documents.has(place.document()))
                                                .filter(place ->
                                                        !documents
                                                                .text(place.document())
                                                                .prints(
                                                                        String.valueOf(
                                                                                place.printed())))
                                                .map(place ->
                                                        "%s: %s"
                                                                .formatted(
                                                                        Dossier.told(fact),
                                                                        place.printed())))
                        .toList();

        assertThat(offenders).isEmpty();
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
