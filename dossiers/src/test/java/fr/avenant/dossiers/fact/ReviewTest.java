package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.engagement.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the review of a document says was taken from each of its sections is recounted. */
class ReviewTest {

    /** Where a fact, or a node of a framework, is written. */
    private record Taken(String kind, String id, String document, String locator) {}

    private static final List<Taken> EVERYTHING =
            Dossiers.in(Path.of(".")).facts().stream().flatMap(ReviewTest::taken).toList();

    static List<JsonNode> reviews() {
        try (var files = Files.walk(Path.of("."), 2)) {
            return files.filter(file -> file.endsWith("review.yaml"))
                    .sorted()
                    .flatMap(file -> read(file).path("reviews").valueStream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void each_section_has_given_what_its_review_says(JsonNode review) {
        var counted = new TreeMap<String, Map<String, Integer>>();
        var nowhere = new ArrayList<Taken>();
        for (var taken : of(review.path("document").asString())) {
            section(review, taken)
                    .ifPresentOrElse(
                            section ->
                                    counted.computeIfAbsent(section, _ -> new TreeMap<>())
                                            .merge(taken.kind(), 1, Integer::sum),
                            () -> nowhere.add(taken));
        }
        var said = new TreeMap<String, Map<String, Integer>>();
        for (var section : review.path("sections")) {
            var counts = new TreeMap<String, Integer>();
            section.path("taken").forEachEntry((kind, count) -> counts.put(kind, count.asInt()));
            if (!counts.isEmpty()) {
                said.put(section.path("section").asString(), counts);
            }
        }

        assertThat(nowhere).as("in no section").isEmpty();
        assertThat(counted).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void a_section_says_what_was_left_out(JsonNode review) {
        for (var section : review.path("sections")) {
            assertThat(section.propertyNames())
                    .containsExactlyInAnyOrder("section", "title", "taken", "leftOut");
            assertThat(section.path("leftOut").isArray()).isTrue();
        }
    }

    @Test
    void every_document_of_a_territory_is_reviewed() {
        var reviewed = new HashSet<String>();
        reviews().forEach(review -> reviewed.add(review.path("document").asString()));

        assertThat(reviewed)
                .contains(
                        "document:aurillac.perr-2020",
                        "document:aurillac.projet-municipal-2022",
                        "document:cahors.perr-2020-annexes",
                        "document:carcassonne.cdv-2024",
                        "document:le-puy-en-velay.protocole-2019");
    }

    private static List<Taken> of(String document) {
        return EVERYTHING.stream().filter(taken -> taken.document().equals(document)).toList();
    }

    /** The longest that fits. */
    private static Optional<String> section(JsonNode review, Taken taken) {
        return review.path("sections")
                .valueStream()
                .map(section -> section.path("section").asString())
                .filter(taken.locator()::startsWith)
                .max(Comparator.comparingInt(String::length));
    }

    private static Stream<Taken> taken(Fact fact) {
        var document = fact.source().document();
        if (document == null) {
            return Stream.empty();
        }
        var locator = Objects.requireNonNull(fact.source().locator());
        var itself = new Taken(fact.kind().collection(), fact.id(), document, locator);
        if (!(fact.content() instanceof Framework framework)) {
            return Stream.of(itself);
        }
        var nodes =
                framework.nodes().stream()
                        .map(node ->
                                new Taken(
                                        "nodes",
                                        fact.id() + "#" + node.code(),
                                        document,
                                        Objects.requireNonNullElse(node.locator(), locator)));
        return Stream.concat(Stream.of(itself), nodes);
    }

    private static JsonNode read(Path file) {
        try {
            return YamlReader.read(
                            new DossierFile(file.toString(), Files.readString(file)),
                            problem -> {
                                throw new AssertionError(problem.toString());
                            })
                    .orElseThrow()
                    .toJson();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
