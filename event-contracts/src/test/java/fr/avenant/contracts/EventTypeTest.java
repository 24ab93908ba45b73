package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    private static final EventType TYPE =
            new EventType("fr.avenant.territory.QuartierGeographyUpdated", 1);

    @Test
    void the_published_type_of_a_class_is_what_its_annotation_says() {
        assertThat(EventType.of(QuartierGeographyUpdated.class)).isEqualTo(TYPE);
    }

    @Test
    void a_class_without_published_type_has_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventType.of(Source.class))
                .withMessageContaining("@PublishedType");
    }

    @Test
    void a_type_is_written_with_its_revision_and_read_back() {
        assertThat(TYPE).hasToString("fr.avenant.territory.QuartierGeographyUpdated.v1");
        assertThat(EventType.parse(TYPE.toString())).isEqualTo(TYPE);
        assertThat(EventType.parse("a.v1.v12")).isEqualTo(new EventType("a.v1", 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name", "name.v", "name.v0", "name.v01", "name.v-1", ".v1", "a.v1b"})
    void a_text_without_revision_is_not_a_type(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.parse(text));
    }

    @Test
    void the_simple_name_and_the_schema_are_derived_from_the_name() {
        assertThat(TYPE.simpleName()).isEqualTo("QuartierGeographyUpdated");
        assertThat(TYPE.schema())
                .isEqualTo("urn:avenant:schema:fr.avenant.territory.QuartierGeographyUpdated.v1");
    }
}
