package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever looks like the name of a fact, or of a part of one, names one that is there. */
class ReferencesTest {

    private static final Map<String, Fact> BY_ID =
            Dossier.FACTS.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    private static final Set<String> CODES =
            BY_ID.keySet().stream()
                    .map(id -> id.substring(id.indexOf(':') + 1))
                    .collect(Collectors.toSet());
    private static final String CODE = "[a-z0-9-]+(?:\\.[a-z0-9-]+)*";
    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    Stream.of(FactKind.values())
                            .map(FactKind::prefix)
                            .collect(Collectors.joining("|", "(?<![\\w-])(?:", "):" + CODE)));
    private static final Pattern SLUG =
            Pattern.compile(
                    territories()
                            .map(Territory::slug)
                            .collect(Collectors.joining("|", "(?<![\\w:./-])(?:", ")\\." + CODE)));
    private static final Pattern FILE = Pattern.compile("[\\w/.-]*\\w\\.(?:yaml|md)\\b");

    @Test
    void every_identifier_in_a_file_is_that_of_a_fact() {
        assertThat(mentions(IDENTIFIER, it -> BY_ID.containsKey(it))).isEmpty();
    }

    @Test
    void every_file_that_is_mentioned_is_there() {
        var names =
                files().map(file -> Objects.requireNonNull(file.getFileName()).toString())
                        .collect(Collectors.toSet());
        assertThat(mentions(FILE, it -> names.contains(it.substring(it.lastIndexOf('/') + 1))))
                .isEmpty();
    }

    @Test
    void every_code_of_a_territory_is_that_of_a_fact_or_of_a_place_that_has_a_name() {
        var places = new HashSet<String>();
        statistics()
                .map(Statistic::subject)
                .filter(ReferencesTest::isPlace)
                .forEach(it -> places.add(it.code()));
        var offenders =
                Dossier.FACTS.stream()
                        .flatMap(Dossier::words)
                        .filter(words ->
                                SLUG.matcher(words.text())
                                        .results()
                                        .map(it -> it.group())
                                        .anyMatch(
                                                it -> !CODES.contains(it) && !places.contains(it)))
                        .map(Dossier.Words::toString)
                        .toList();

        assertThat(offenders).isEmpty();
    }

    @Test
    void the_subject_of_every_figure_is_there() {
        var epcis = territories().map(it -> it.epci().siren()).collect(Collectors.toSet());
        var offenders =
                offenders(
                        Statistic.class,
                        (_, it) -> {
                            var subject = it.subject();
                            return switch (subject.kind()) {
                                case ORGANISATION ->
                                        BY_ID.containsKey("organisation:" + subject.code());
                                case CONTRACT -> BY_ID.containsKey("contract:" + subject.code());
                                case QUARTIER -> BY_ID.containsKey("quartier:" + subject.code());
                                case EPCI -> epcis.contains(subject.code());
                                case ACADEMIE, ESTABLISHMENT ->
                                        CODES.contains(subject.code()) || isPlace(subject);
                                case COUNTRY, REGION, DEPARTMENT, COMMUNE, IRIS -> isPlace(subject);
                            };
                        });

        assertThat(offenders).isEmpty();
    }

    @Test
    void the_parent_of_nodes_that_are_counted_is_one_of_the_contract() {
        var nodes = nodes();
        var offenders =
                offenders(
                        Statistic.class,
                        (_, it) -> isKnown(nodes, contract(it), it.dimensions().get("parent")));

        assertThat(offenders).isEmpty();
    }

    @Test
    void the_node_of_every_engagement_is_there() {
        var nodes = nodes();
        assertThat(offenders(Engagement.class, (_, it) -> isKnown(nodes, it.contract(), it.node())))
                .isEmpty();
    }

    @Test
    void the_rule_that_computes_what_a_reader_found_is_there() {
        var rules = Path.of("../reporting-service/src/main/resources/data-quality");
        assertThat(
                        offenders(
                                Discrepancy.class,
                                (_, it) ->
                                        it.rule() == null
                                                || Files.exists(
                                                        rules.resolve(it.rule() + ".yaml"))))
                .isEmpty();
    }

    @Test
    void every_amount_of_a_landlord_is_of_a_line_and_of_the_landlord_of_its_programme() {
        var lines = new HashMap<String, Set<String>>();
        var landlords = new HashMap<String, String>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof TfpbProgramme programme) {
                landlords.put(fact.id(), programme.landlord());
                lines.put(
                        fact.id(),
                        programme.lines().stream()
                                .map(TfpbProgramme.Line::code)
                                .collect(Collectors.toSet()));
            }
        }
        var offenders = new ArrayList<String>();
        offenders.addAll(
                offenders(
                        TfpbExpense.class,
                        (_, it) ->
                                isKnown(lines, it.programme(), it.line())
                                        && it.landlord().equals(landlords.get(it.programme()))));
        offenders.addAll(
                offenders(
                        TfpbTotal.class,
                        (_, it) ->
                                isKnown(lines, it.programme(), it.scope().line())
                                        && it.landlord().equals(landlords.get(it.programme()))));

        assertThat(offenders).isEmpty();
    }

    /**
     * A place that no fact registers: its code says of which territory, and its name what it is.
     */
    private static boolean isPlace(Statistic.Subject subject) {
        return switch (subject.kind()) {
            case QUARTIER, EPCI, ORGANISATION, CONTRACT -> false;
            case COUNTRY, REGION, DEPARTMENT, ACADEMIE, COMMUNE, IRIS, ESTABLISHMENT ->
                    subject.name() != null;
        };
    }

    private static String contract(Statistic statistic) {
        return "contract:" + statistic.subject().code();
    }

    private static Map<String, Set<String>> nodes() {
        var nodes = new HashMap<String, Set<String>>();
        contents(Framework.class)
                .forEach(it ->
                        nodes.put(
                                it.contract(),
                                it.nodes().stream()
                                        .map(Framework.Node::code)
                                        .collect(Collectors.toSet())));
        return nodes;
    }

    private static boolean isKnown(
            Map<String, Set<String>> known, String of, @Nullable String code) {
        return code == null || known.getOrDefault(of, Set.of()).contains(code);
    }

    private static Stream<Statistic> statistics() {
        return contents(Statistic.class);
    }

    private static Stream<Territory> territories() {
        return contents(Territory.class);
    }

    private static <T> Stream<T> contents(Class<T> type) {
        return Dossier.FACTS.stream().map(Fact::content).filter(type::isInstance).map(type::cast);
    }

    private interface Rule<T> {
        boolean holds(Fact fact, T content);
    }

    private static <T> List<String> offenders(Class<T> type, Rule<T> rule) {
        return Dossier.FACTS.stream()
                .filter(fact -> type.isInstance(fact.content()))
                .filter(fact -> !rule.holds(fact, type.cast(fact.content())))
                .map(Dossier::told)
                .toList();
    }

    private interface Known {
        boolean is(String name);
    }

    /** Comments and pages, too. */
    private static List<String> mentions(Pattern form, Known known) {
        var found = new ArrayList<String>();
        files().forEach(file -> {
            var lines = lines(file);
            for (var at = 0; at < lines.size(); at++) {
                var place = file + ":" + (at + 1) + " ";
                form.matcher(lines.get(at))
                        .results()
                        .map(it -> it.group())
                        .filter(it -> !known.is(it))
                        .forEach(it -> found.add(place + it));
            }
        });
        return found;
    }

    private static Stream<Path> files() {
        try (var files = Files.walk(Path.of("."))) {
            return files
                    .filter(file -> !file.startsWith("./target") && !file.startsWith("./src"))
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
