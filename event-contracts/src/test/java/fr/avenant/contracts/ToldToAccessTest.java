package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.naming.Reference;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That whatever names a territory, or something that may be one's, is told to the rules of access.
 * A new text in a content is either a word that names nothing, and listed here, or told.
 */
class ToldToAccessTest {

    /**
     * Texts that name nothing that belongs to anybody, as {@code component} or {@code
     * Type.component}.
     */
    private static final Set<String> WORDS =
            Set.of(
                    "label",
                    "title",
                    "name",
                    "otherNames",
                    "locator",
                    "printed",
                    "comment",
                    "partnerInferred",
                    "structureInferred",
                    "unit",
                    "theme",
                    "nomenclature",
                    "pillar",
                    "periodicity",
                    "legalBasis",
                    "from",
                    "to",
                    "signedOn",
                    "prolongsTo",
                    "effect",
                    "reason",
                    "by",
                    "remark",
                    "axis",
                    "level",
                    "levels",
                    "parent",
                    "node",
                    "line",
                    "college",
                    "frequency",
                    "recomputed",
                    "producer",
                    "vintage",
                    "measure",
                    "breakdown",
                    "breakdowns",
                    "system",
                    "sigle",
                    "siren",
                    "siret",
                    "rna",
                    "issuer",
                    "date",
                    "edition",
                    "sha256",
                    "commitment",
                    "role",
                    "function",
                    "context",
                    "actor",
                    "Quartier.communes",
                    "Node.code",
                    "Line.code",
                    "Line.printedCode",
                    "Annexe.code",
                    "Statement.code",
                    "Area.code",
                    "Perimeter.officialCode",
                    "Seat.inferred",
                    "Discrepancy.rule");

    /** What is listed above as a word, but here is a code that is told. */
    private static final Set<String> CODES = Set.of("Epci.siren");

    @Test
    void whatever_names_a_territory_or_something_of_one_is_told() throws IOException {
        var silent = new TreeSet<String>();
        var seen = new HashSet<String>();
        for (var type : events()) {
            var event = golden(type);
            var told = told(event);
            RecordShape.values(event)
                    .filter(Record.class::isInstance)
                    .forEach(part -> texts((Record) part, told, seen, silent));
        }
        assertThat(silent).as("names that access is not told").isEmpty();

        var unseen = new TreeSet<String>();
        for (var type : events()) {
            collect(type, unseen, new HashSet<>());
        }
        unseen.removeAll(seen);
        unseen.removeIf(ToldToAccessTest::isWord);
        assertThat(unseen)
                .as("names of which no golden example shows whether access is told")
                .isEqualTo(SEEN_NOWHERE);
    }

    /**
     * Optional names that no golden example has: identifiers are found wherever they stand, and the
     * last two are codes that their contents tell.
     */
    private static final Set<String> SEEN_NOWHERE =
            Set.of(
                    "Engagement.quartiers",
                    "FundedAction.quartiers",
                    "FundingRule.funders",
                    "IndicatorReport.quartier",
                    "Means.quartiers",
                    "Node.quartier",
                    "Seat.organisation",
                    "TfpbProgramme.quartiers",
                    "YearlyFunding.funder",
                    "Inferred.partner",
                    "Whole.organisation",
                    "Envelope.partOf",
                    "Annexe.document",
                    "Commune.code",
                    "Statistic.dimensions");

    private static void texts(Record part, Set<String> told, Set<String> seen, Set<String> silent) {
        for (var component : part.getClass().getRecordComponents()) {
            var name = part.getClass().getSimpleName() + "." + component.getName();
            if (isWord(name)) {
                continue;
            }
            scalars(value(part, component.getName()))
                    .forEach(text -> {
                        seen.add(name);
                        if (!told.contains(text)) {
                            silent.add(name + " = " + text);
                        }
                    });
        }
    }

    private static boolean isWord(String name) {
        var component = name.substring(name.indexOf('.') + 1);
        return !CODES.contains(name) && (WORDS.contains(component) || WORDS.contains(name));
    }

    private static Stream<String> scalars(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Collection<?> list ->
                    list.stream().filter(String.class::isInstance).map(String.class::cast);
            case Map<?, ?> map ->
                    map.values().stream().filter(String.class::isInstance).map(String.class::cast);
            default -> Stream.empty();
        };
    }

    private static Object value(Record part, String component) {
        try {
            var accessor = part.getClass().getMethod(component);
            accessor.trySetAccessible();
            return Objects.requireNonNullElse(accessor.invoke(part), Set.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Identifiers wherever they stand, slugs and codes as far as a content says that it has some.
     */
    private static Set<String> told(Record event) {
        var told = new HashSet<String>();
        RecordShape.values(event)
                .forEach(value -> {
                    if (value instanceof String text && Identifier.isWellFormed(text)) {
                        told.add(text);
                    }
                    if (value instanceof Located located && located.territory() != null) {
                        told.add(located.territory());
                    }
                    if (value instanceof Coded coded) {
                        coded.codes().forEach(told::add);
                    }
                });
        Reference.in(event).map(Reference::identifier).map(Identifier::code).forEach(told::add);
        return told;
    }

    private static void collect(Type type, Set<String> names, Set<Class<?>> visited) {
        switch (type) {
            case Class<?> record when record.isRecord() && visited.add(record) -> {
                for (var component : record.getRecordComponents()) {
                    if (component.getGenericType().getTypeName().contains("java.lang.String")) {
                        names.add(record.getSimpleName() + "." + component.getName());
                    }
                    collect(component.getGenericType(), names, visited);
                }
            }
            case java.lang.reflect.ParameterizedType of -> {
                for (var argument : of.getActualTypeArguments()) {
                    collect(argument, names, visited);
                }
            }
            default -> {}
        }
    }

    private static Iterable<Class<?>> events() {
        return EventTypes.eventClasses(
                Stream.of(Contexts.values()).map(Contexts::events).toArray(Class<?>[]::new));
    }

    private static Record golden(Class<?> event) throws IOException {
        var file = "/examples/" + EventType.of(event) + ".json";
        try (var stream =
                Objects.requireNonNull(ToldToAccessTest.class.getResourceAsStream(file), file)) {
            return EventJson.read(stream.readAllBytes(), event.asSubclass(Record.class));
        }
    }
}
