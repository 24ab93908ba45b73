package fr.avenant.contracts.naming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.territory.Statistic.Kind;
import fr.avenant.contracts.territory.Statistic.Subject;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ReferenceTest {

    private static final Set<Text> NAMING = Set.of(Text.IDENTIFIER, Text.DOCUMENT, Text.SLUG);

    /** An event's own identifier, and the slug that it is made of, name nothing else. */
    private static final Set<String> OWN_NAMES = Set.of("id", "Territory.slug");

    @Test
    void every_component_that_holds_an_identifier_says_of_what() {
        var silent = new HashSet<String>();
        var stated = new HashSet<String>();
        for (var component : components()) {
            var form = field(component).getAnnotation(Form.class);
            var refersTo = component.getAnnotation(RefersTo.class);
            var name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
            if (refersTo != null) {
                stated.add(refersTo.value());
            } else if (form != null
                    && NAMING.contains(form.value())
                    && !OWN_NAMES.contains(name)
                    && !OWN_NAMES.contains(component.getName())) {
                silent.add(name);
            }
        }
        assertThat(silent).as("identifiers of which it is not stated what they name").isEmpty();
        assertThat(stated).as("kinds").hasSizeGreaterThan(5).isSubsetOf(kinds());
    }

    @Test
    void whatever_is_named_is_found_with_its_place() {
        var body =
                new Body(
                        "cahors",
                        "contract:cahors.cdv-2015",
                        "Comité",
                        Body.Kind.STEERING_COMMITTEE,
                        null,
                        List.of(seat(null), seat("organisation:etat")));
        var event =
                new BodyEstablished(
                        "body:cahors.copil",
                        body,
                        Effective.since("2015"),
                        Source.of("document:cahors.cdv-2015", "article 1"));

        assertThat(Reference.in(event))
                .containsExactlyInAnyOrder(
                        Reference.to("/content/territory", "territory", "territory:cahors"),
                        Reference.to("/content/contract", "contract", "contract:cahors.cdv-2015"),
                        Reference.to(
                                "/content/seats/1/organisation",
                                "organisation",
                                "organisation:etat"),
                        Reference.to("/source/document", "document", "document:cahors.cdv-2015"));
    }

    @Test
    void the_subject_of_a_figure_names_a_quartier_if_it_is_one() {
        assertThat(Reference.in(new Subject(Kind.QUARTIER, "cahors.terre-rouge", null, null)))
                .containsExactly(Reference.to("/code", "quartier", "quartier:cahors.terre-rouge"));
        assertThat(Reference.in(new Subject(Kind.COMMUNE, "46042", null, null))).isEmpty();
    }

    /** Contracts come after figures about them, which are another service's. */
    @Test
    void the_subject_of_a_figure_names_a_contract_if_it_is_one() {
        assertThat(Reference.in(new Subject(Kind.CONTRACT, "cahors.cdv-2015", null, null)))
                .containsExactly(Reference.toCome("/code", "contract", "contract:cahors.cdv-2015"))
                .allMatch(it -> it.mayComeLater() && it.staysInTerritory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"organisation:etat", "contracts:cahors.cdv-2015", "document:cahors.cdv"})
    void what_is_of_another_kind_is_refused_where_it_stands(String identifier) {
        var json =
                EventJson.canonicalMapper()
                        .readTree(
                                "{\"territory\":\"cahors\",\"contract\":\"%s\",\"label\":\"a\",\"kind\":\"other\"}"
                                        .formatted(identifier));

        assertThatThrownBy(() -> EventJson.readStrictly(json, Body.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("contract")
                .cause()
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("must be an identifier of the kind contract")
                .hasMessageEndingWith(
                        "is of the kind " + identifier.substring(0, identifier.indexOf(':')));
        assertThat(EventJson.read(EventJson.write(json).getBytes(UTF_8), Body.class).contract())
                .as("what was published is read")
                .isEqualTo(identifier);
    }

    private static Body.Seat seat(@Nullable String organisation) {
        return new Body.Seat("Membre", organisation, null, null, null, null, null);
    }

    private static Set<String> kinds() {
        var kinds = new HashSet<String>();
        for (var event : events()) {
            for (var type : event.getInterfaces()) {
                Stream.of(type.getFields())
                        .filter(field -> field.getName().equals("KIND"))
                        .forEach(field -> kinds.add(constant(field)));
            }
        }
        return kinds;
    }

    private static List<RecordComponent> components() {
        var visited = new HashSet<Class<?>>();
        events().forEach(event -> visit(event, visited));
        visit(Grant.class, visited);
        return visited.stream().flatMap(it -> Stream.of(it.getRecordComponents())).toList();
    }

    private static void visit(Type type, Set<Class<?>> visited) {
        switch (type) {
            case Class<?> record when record.isRecord() && visited.add(record) ->
                    Stream.of(record.getRecordComponents())
                            .forEach(it -> visit(it.getGenericType(), visited));
            case ParameterizedType of ->
                    Stream.of(of.getActualTypeArguments()).forEach(it -> visit(it, visited));
            default -> {}
        }
    }

    private static List<Class<?>> events() {
        return EventTypes.eventClasses(
                Stream.of(Contexts.values()).map(Contexts::events).toArray(Class<?>[]::new));
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constant(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
