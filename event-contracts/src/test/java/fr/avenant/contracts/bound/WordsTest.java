package fr.avenant.contracts.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.IndicatorReport;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class WordsTest {

    /**
     * Texts that are no closed words, for good: names of places, organisations and documents, short
     * titles of what a document says, what is quoted from it or where it stands, and the law.
     */
    private static final Set<String> OPEN =
            Set.of(
                    "Annexe.label",
                    "Annexe.locator",
                    "Area.code",
                    "Area.name",
                    "Body.label",
                    "Commune.code",
                    "Commune.name",
                    "Contract.legalBasis",
                    "Contract.title",
                    "Discrepancy.label",
                    "Engagement.label",
                    "Engagement.theme",
                    "Envelope.label",
                    "Epci.name",
                    "Evaluation.label",
                    "Framework.levels",
                    "FundedAction.label",
                    "FundedAction.theme",
                    "FundingRule.label",
                    "Indicator.label",
                    "Line.axis",
                    "Line.label",
                    "Means.label",
                    "Node.label",
                    "Node.level",
                    "Node.locator",
                    "Organisation.name",
                    "Organisation.otherNames",
                    "Organisation.sigle",
                    "Perimeter.legalBasis",
                    "Place.locator",
                    "Place.printed",
                    "Post.label",
                    "Quartier.communes",
                    "Quartier.name",
                    "Quartier.otherNames",
                    "RenewalOperation.label",
                    "Source.locator",
                    "Source.system",
                    "SourceDocument.edition",
                    "SourceDocument.issuer",
                    "SourceDocument.title",
                    "Statement.label",
                    "Statement.locator",
                    "Statement.theme",
                    "Statistic.dimensions",
                    "Statistic.producer",
                    "Statistic.vintage",
                    "Subject.code",
                    "Subject.name",
                    "Succession.legalBasis",
                    "TargetShare.label",
                    "Territory.name",
                    "TfpbTotal.label",
                    "Whole.legalBasis");

    private static final Set<Text> FREE =
            Set.of(Text.WORD, Text.LABEL, Text.NAME, Text.TEXT, Text.ANY, Text.NOTE);

    @Test
    void every_free_text_is_closed_or_listed_as_open() {
        var open = new TreeSet<String>();
        for (var component : Component.all()) {
            var form = component.stated(Form.class);
            var keys = component.stated(Keys.class);
            var isFree =
                    (form != null && FREE.contains(form.value()))
                            || (keys != null && FREE.contains(keys.value()));
            if (isFree && component.stated(Closed.class) == null) {
                var field = component.field();
                open.add(field.getDeclaringClass().getSimpleName() + "." + field.getName());
            }
        }
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marie Dupont",
                "Mme Dupont, présidente",
                "Préfet : J. Durand",
                "MARTIN",
                "mairede Dupont",
                "Pre\u0301fet",
                "\u0410da"
            })
    void nobody_is_named_in_a_seat(String label) {
        assertThatThrownBy(() -> Words.SEAT.check(label))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Membres", "Préfète, copilote", "Deux représentants des habitants (2)"})
    void offices_and_colleges_are_seats(String label) {
        assertThatCode(() -> Words.SEAT.check(label)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"TERM, Marie Dupont", "TERM, Marie", "CODE, Marie", "CODE, marie dupont"})
    void a_code_is_no_name(Words words, String text) {
        assertThatThrownBy(() -> words.check(text)).isInstanceOf(InvalidContent.class);
    }

    @Test
    void a_name_is_refused_where_it_stands_and_read_where_it_was_recorded() {
        var json =
                EventJson.canonicalMapper()
                        .readTree(
                                """
                                {"territory": "cahors", "contract": "contract:cahors.cdv", "label": "Comité",
                                 "kind": "other", "seats": [{"label": "Préfet"}, {"label": "Marie Dupont"}]}\
                                """);

        assertThatThrownBy(() -> EventJson.readStrictly(json, Body.class))
                .isInstanceOf(JacksonException.class)
                .satisfies(
                        it -> assertThat(place((JacksonException) it)).isEqualTo("seats 1 label"))
                .hasMessageContaining("Marie, Dupont");
        assertThat(
                        EventJson.read(
                                        EventJson.write(json)
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                        Body.class)
                                .seats())
                .hasSize(2);
    }

    @Test
    void a_part_of_a_value_is_no_person() {
        var json =
                EventJson.canonicalMapper()
                        .readTree(
                                """
                                {"territory": "cahors", "indicator": "indicator:cahors.i1", "stage": "reported",
                                 "period": {"from": "2019"}, "quantity": {"kind": "measured", "value": "1"},
                                 "unit": "people", "breakdown": {"Marie Dupont": {"kind": "measured", "value": "1"}}}\
                                """);

        assertThatThrownBy(() -> EventJson.readStrictly(json, IndicatorReport.class))
                .isInstanceOf(JacksonException.class)
                .satisfies(it ->
                        assertThat(place((JacksonException) it))
                                .isEqualTo("breakdown Marie Dupont"));
    }

    /** Real facts, of every kind. */
    @Test
    void every_golden_example_has_closed_words() throws IOException {
        for (var event :
                EventTypes.eventClasses(
                        Stream.of(Contexts.values())
                                .map(Contexts::events)
                                .toArray(Class<?>[]::new))) {
            var file = "/examples/" + EventType.of(event) + ".json";
            try (var golden = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
                JsonNode json = EventJson.canonicalMapper().readTree(golden.readAllBytes());
                assertThatCode(() -> EventJson.readStrictly(json, event.asSubclass(Record.class)))
                        .as(file)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static String place(JacksonException fault) {
        return String.join(
                " ",
                fault.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getPropertyName())
                        .toList());
    }
}
