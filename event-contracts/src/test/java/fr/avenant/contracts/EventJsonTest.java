package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.contracts.territory.Territory.Area;
import fr.avenant.contracts.territory.Territory.ContractCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {

    record Texts(List<String> texts) {}

    @Test
    void a_field_that_was_added_later_is_passed_over_in_what_others_published() {
        var read = read("{\"code\":\"CV037\",\"generation\":2015,\"more\":1}", ContractCode.class);

        assertThat(read).isEqualTo(new ContractCode("CV037", 2015));
    }

    @Test
    void a_field_that_nobody_knows_is_refused_in_what_somebody_asks_for() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() ->
                        readStrictly(
                                "{\"code\":\"CV037\",\"generation\":2015,\"more\":1}",
                                ContractCode.class))
                .withMessageContaining("more");
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> readStrictly("{\"name\":\"Aude\",\"name\":\"Lot\"}", Area.class));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_missing_is_named_by_its_place(
            Class<? extends Record> type, String json, String place) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> read(json, type))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(place));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> readStrictly(json, type))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(place));
    }

    static List<Arguments> what_is_missing_is_named_by_its_place() {
        return List.of(
                Arguments.of(Area.class, "null", ""),
                Arguments.of(Area.class, "{\"code\":\"11\"}", "/name"),
                Arguments.of(
                        QuartierWithdrawn.class,
                        "{\"nature\":\"rectification\",\"source\":{\"system\":\"s\"}}",
                        "/id"),
                Arguments.of(
                        Framework.class,
                        """
                        {"territory":"cahors","contract":"contract:cahors.a","levels":["axe"],
                         "nodes":[{"code":"1","label":"Emploi"}]}
                        """,
                        "/nodes/0/level"));
    }

    @ParameterizedTest
    @MethodSource
    void a_value_is_taken_as_it_is_written_or_not_at_all(
            Class<? extends Record> type, String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json, type));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> readStrictly(json, type));
    }

    static List<Arguments> a_value_is_taken_as_it_is_written_or_not_at_all() {
        return List.of(
                Arguments.of(ContractCode.class, "{\"code\":\"CV037\",\"generation\":2015.9}"),
                Arguments.of(ContractCode.class, "{\"code\":\"CV037\",\"generation\":\"2015\"}"),
                Arguments.of(ContractCode.class, "{\"code\":\"CV037\",\"generation\":null}"),
                Arguments.of(ContractCode.class, "{\"code\":\"CV037\"}"),
                Arguments.of(Area.class, "{\"code\":11,\"name\":\"Aude\"}"),
                Arguments.of(Area.class, "{\"code\":true,\"name\":\"Aude\"}"),
                Arguments.of(Quantity.class, "{\"kind\":1}"),
                Arguments.of(Quantity.class, "{\"kind\":\"1\"}"),
                Arguments.of(Quantity.class, "{\"kind\":\"NOT_AVAILABLE\"}"),
                Arguments.of(Quantity.class, "{\"kind\":\"measured\",\"value\":949.10}"),
                Arguments.of(Quantity.class, "{\"kind\":\"measured\",\"value\":949}"),
                Arguments.of(Quantity.class, "{\"kind\":\"measured\",\"value\":\" 949\"}"),
                Arguments.of(Quantity.class, "{\"kind\":\"measured\",\"value\":\"n.d.\"}"),
                Arguments.of(
                        TfpbProgramme.Line.class,
                        "{\"code\":\"1\",\"label\":\"a\",\"eligible\":\"true\"}"),
                Arguments.of(
                        TfpbProgramme.Line.class,
                        "{\"code\":\"1\",\"label\":\"a\",\"eligible\":1}"),
                Arguments.of(Texts.class, "{\"texts\":[null]}"),
                Arguments.of(Texts.class, "{\"texts\":[1]}"),
                Arguments.of(Texts.class, "{\"texts\":\"a\"}"));
    }

    @ParameterizedTest
    @MethodSource
    void a_text_that_could_not_be_stored_as_it_is_is_refused(String escaped) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read("{\"texts\":[\"" + escaped + "\"]}", Texts.class));
    }

    static List<String> a_text_that_could_not_be_stored_as_it_is_is_refused() {
        return List.of("a\\u0000b", "\\ud83d", "\\ude00\\ud83d");
    }

    @Test
    void a_whole_character_beyond_the_basic_plane_is_a_text() {
        assertThat(read("{\"texts\":[\"\\ud83d\\ude00\"]}", Texts.class).texts())
                .containsExactly("\uD83D\uDE00");
    }

    @Test
    void the_hash_is_that_of_the_canonical_bytes() {
        // printf '{"code":"11","name":"Aude"}' | sha256sum
        assertThat(EventJson.hash(new Area("11", "Aude")))
                .isEqualTo("f7aa9b689eb1dc9a7e0e970729e13daceeb5124a2c01028caba2f2b3df9904d0");
    }

    private static <T extends Record> T read(String json, Class<T> type) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static <T extends Record> T readStrictly(String json, Class<T> type) {
        return EventJson.readStrictly(EventJson.strictMapper().readTree(json), type);
    }
}
