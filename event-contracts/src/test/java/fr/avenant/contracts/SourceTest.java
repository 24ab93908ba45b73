package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    private static final String DOCUMENT = "document:aurillac.perr-2020";

    @Test
    void a_fact_is_written_at_a_place_of_a_document_or_comes_from_a_system() {
        assertThat(EventJson.write(Source.of(DOCUMENT, "article 5")))
                .isEqualTo(
                        "{\"document\":\"document:aurillac.perr-2020\",\"locator\":\"article 5\"}");
        assertThat(EventJson.write(Source.system("dossiers")))
                .isEqualTo("{\"system\":\"dossiers\"}");
    }

    @ParameterizedTest
    @CsvSource({
        ",, , document",
        "document:a, article 5, dossiers, document",
        "document:a,, , locator",
        "document:a, ' ', , locator",
        ", article 5, dossiers, locator",
        "contract:a, article 5,, document",
        "perr-2020, article 5,, document"
    })
    void anything_else_is_no_source(
            @Nullable String document,
            @Nullable String locator,
            @Nullable String system,
            String field) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Source(document, locator, system))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
