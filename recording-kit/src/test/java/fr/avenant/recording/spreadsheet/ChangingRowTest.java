package fr.avenant.recording.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Recording;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.recording.command.BatchEntry;
import fr.avenant.testplatform.fact.Examples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is held under a row that changes it, for every column of every kind of fact. */
class ChangingRowTest {

    private static final UUID CORRECTED = new UUID(7, 8);
    private static final String HEAD = "id;corrects;nature";

    /** Every event that tells a whole content, as its golden example. */
    static Stream<Recording<?>> facts() {
        return Stream.of(Contexts.values())
                .flatMap(context -> permitted(context.events()))
                .filter(Recording.class::isAssignableFrom)
                .map(event -> (Recording<?>) Examples.ofAny(event.asSubclass(DomainEvent.class)));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ChangingRowTest::permitted)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_has_no_column_stays(Recording<?> fact) {
        var entry = read(fact, "", "");

        assertThat(told(entry)).isEqualTo(held(fact));
        assertThat(entry.corrects()).isEqualTo(CORRECTED);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void an_empty_cell_is_no_other_than_none(Recording<?> fact) {
        for (var column : filled(fact)) {
            assertThat(told(read(fact, ";" + column, ";"))).as(column).isEqualTo(held(fact));
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_word_empties_its_field_alone_or_is_refused(Recording<?> fact) {
        for (var column : filled(fact)) {
            var isRequired =
                    sheet(fact).columns().stream()
                            .anyMatch(it -> it.required() && it.name().equals(column));
            try {
                var emptied = told(read(fact, ";" + column, ";(Vide)"));

                assertThat(isRequired).as(column).isFalse();
                assertThat(emptied).as(column).isEqualTo(without(held(fact), column));
            } catch (PartsRefused refused) {
                assertThat(refused.refusal()).isEqualTo(SheetRefusal.SHEET_MALFORMED);
                assertThat(refused.problems().getFirst().details().get("problem"))
                        .as(column)
                        .matches(".*(cannot be emptied: |what is left out stays as it is held).*");
            }
        }
    }

    @Test
    void every_fact_fills_some_columns() {
        assertThat(facts()).hasSizeGreaterThan(40).allMatch(fact -> filled(fact).size() > 3);
    }

    /** Names of columns in which the fact holds something, maps unfolded. */
    private static List<String> filled(Recording<?> fact) {
        var filled = new ArrayList<String>();
        sheet(fact).columns().stream()
                .filter(Column::isPart)
                .forEach(column ->
                        unfold(filled, "", held(fact), List.of(column.name().split("\\.", -1))));
        return filled;
    }

    private static void unfold(
            List<String> filled, String before, JsonNode within, List<String> path) {
        if (path.isEmpty()) {
            if (!within.isMissingNode() && !(within.isContainer() && within.isEmpty())) {
                filled.add(before.substring(1));
            }
            return;
        }
        var names = path.getFirst().equals("*") ? within.propertyNames() : List.of(path.getFirst());
        for (var name : names) {
            unfold(filled, before + "." + name, within.path(name), path.subList(1, path.size()));
        }
    }

    /** Lists and maps are empty and never absent; of an object nothing may be left. */
    private static JsonNode without(ObjectNode held, String column) {
        var path = column.split("\\.", -1);
        remove(held, List.of(path));
        return held;
    }

    private static void remove(ObjectNode within, List<String> path) {
        var name = path.getFirst();
        if (path.size() > 1) {
            var part = (ObjectNode) within.get(name);
            remove(part, path.subList(1, path.size()));
            if (part.isEmpty() && !name.equals("dimensions") && !name.equals("breakdown")) {
                within.remove(name);
            }
        } else if (within.get(name).isArray()) {
            within.putArray(name);
        } else {
            within.remove(name);
        }
    }

    private static ObjectNode held(Recording<?> fact) {
        ObjectNode told = EventJson.canonicalMapper().valueToTree(fact);
        return told.remove(List.of("id", "corrects", "nature"));
    }

    private static ObjectNode told(BatchEntry<?> entry) {
        ObjectNode told = EventJson.canonicalMapper().valueToTree(entry);
        return told.remove(List.of("id", "corrects", "nature"));
    }

    private static Sheet<BatchEntry<?>> sheet(Recording<?> fact) {
        return new Sheet<>(
                ResolvableType.forClassWithGenerics(BatchEntry.class, fact.content().getClass()),
                "corrects");
    }

    private static BatchEntry<?> read(Recording<?> fact, String columns, String cells) {
        var csv =
                HEAD
                        + columns
                        + "\n%s;%s;rectification".formatted(fact.id(), CORRECTED)
                        + cells
                        + "\n";
        try {
            return sheet(fact)
                    .read(
                            MediaType.valueOf(Sheet.CSV),
                            new ByteArrayInputStream(csv.getBytes(UTF_8)),
                            _ -> row -> row.over(held(fact)))
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_word_within_a_list_is_no_element_of_it() {
        var fact =
                facts().filter(it -> filled(it).contains("content.partners"))
                        .findFirst()
                        .orElseThrow();

        assertThatExceptionOfType(PartsRefused.class)
                .isThrownBy(() -> read(fact, ";content.partners", ";organisation:etat | ( vide )"))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().details().get("problem"))
                                .contains("stands alone in its cell"));
    }

    @Test
    void what_goes_together_with_what_stays_is_judged_as_a_whole() {
        var fact =
                facts().filter(it -> filled(it).contains("content.quantity.value"))
                        .findFirst()
                        .orElseThrow();

        assertThatExceptionOfType(PartsRefused.class)
                .isThrownBy(() -> read(fact, ";content.quantity.kind", ";notAvailable"))
                .satisfies(refused -> {
                    var problem = refused.problems().getFirst();
                    assertThat(problem.location()).isEqualTo("row 2");
                    assertThat(problem.details().get("problem"))
                            .startsWith("content.quantity.value goes with kind measured")
                            .endsWith("and (vide) takes it away");
                });
        assertThat(
                        told(read(
                                        fact,
                                        ";content.quantity.kind;content.quantity.value",
                                        ";notAvailable;(vide)"))
                                .at("/content/quantity")
                                .toString())
                .isEqualTo("{\"kind\":\"notAvailable\"}");
    }
}
