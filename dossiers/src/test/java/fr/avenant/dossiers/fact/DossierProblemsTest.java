package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.dossiers.DossierFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierProblemsTest {

    @TempDir private Path folder = Path.of("");

    private DossierFiles files = new DossierFiles(folder);

    @BeforeEach
    void writeBasics() {
        files = new DossierFiles(folder).withBasics();
    }

    @Test
    void all_mistakes_of_all_files_are_told_at_once_with_file_and_line() {
        files.write(
                        "ville/quartiers.yaml",
                        """
                        kind: quartiers
                        defaults:
                          territory: ville
                          effective: {from: unknown, basis: inferred}
                          source: {document: "document:ville.contrat", locator: page 1}
                        facts:
                          - id: "quartier:ville.nord"
                            name: Nord
                            kind: zup
                          - id: "district:ville.sud"
                            name: 12
                            colour: red
                        """)
                .write(
                        "ville/statistics.yaml",
                        """
                        kind: statistics
                        facts:
                          - id: "statistic:ville.population"
                            territory: ville
                            measure: epci.population
                            subject: {kind: epci}
                            quantity: 949
                            effective: {from: "2019", basis: printed}
                            source:
                              document: "document:ville.contrat"
                        """);
        assertThat(files.problems())
                .containsExactlyInAnyOrder(
                        "ville/quartiers.yaml:9 : « kind » doit être l'un de : qpv, qva, other, et non \"zup\"",
                        "ville/quartiers.yaml:10 : « id » doit être quartier:territoire.code (a-z, 0-9, -), et non \"district:ville.sud\"",
                        "ville/quartiers.yaml:10 : il manque « kind »",
                        "ville/quartiers.yaml:11 : « name » doit être un texte entre guillemets, et non 12",
                        "ville/quartiers.yaml:12 : la clé « colour » est inconnue",
                        "ville/statistics.yaml:3 : il manque « unit »",
                        "ville/statistics.yaml:6 : il manque « code » dans « subject »",
                        "ville/statistics.yaml:7 : « quantity » doit être un texte entre guillemets, et non 949",
                        "ville/statistics.yaml:9 : « source » doit être soit document et locator, soit system");
    }

    @Test
    void a_mistake_in_the_defaults_is_told_once_at_its_own_line() {
        files.write(
                "ville/organisations.yaml",
                """
                kind: organisations
                defaults:
                  effective: {from: "2019-4", basis: printed}
                  source: {system: dossiers}
                facts:
                  - {id: "organisation:ville.a", name: A, kind: other}
                  - {id: "organisation:ville.b", name: B, kind: other}
                """);
        assertThat(files.problems())
                .singleElement()
                .asString()
                .startsWith("ville/organisations.yaml:3 : « effective.from » doit être une date");
    }

    @Test
    void what_only_the_record_knows_is_told_with_its_line() {
        files.write(
                "ville/statistics.yaml",
                """
                kind: statistics
                defaults:
                  territory: ville
                  measure: epci.population
                  quantity: n.d.
                  unit: inhabitants
                  subject: {kind: epci, code: "200000000"}
                  source: {system: dossiers}
                facts:
                  - id: "statistic:ville.a"
                    effective: {from: "2019-02-30", basis: printed}
                  - id: "statistic:ville.b"
                    effective:
                      from: "2019"
                      to: "2018"
                      basis: printed
                """);
        assertThat(files.problems())
                .containsExactly(
                        "ville/statistics.yaml:11 : « effective.from » ne peut être accepté (must be a date (2019, 2019-04 or 2019-04-12) or unknown)",
                        "ville/statistics.yaml:15 : « effective.to » ne peut être accepté (must not be before from)");
    }

    @Test
    void a_number_or_a_text_out_of_its_bounds_is_told_with_its_line() {
        files.write(
                "ville/statistics.yaml",
                """
                kind: statistics
                defaults:
                  territory: ville
                  measure: epci.population
                  quantity: n.d.
                  unit: inhabitants
                  subject: {kind: epci, code: "200000000"}
                  source: {system: dossiers}
                  effective: {from: "2019", basis: printed}
                facts:
                  - id: "statistic:ville.a"
                    year: 12
                  - id: "statistic:ville.b"
                    producer: " INSEE"
                """);
        assertThat(files.problems())
                .containsExactly(
                        "ville/statistics.yaml:12 : « year » doit être au moins 1900, et non 12",
                        "ville/statistics.yaml:14 : « producer » doit être une ligne, sans espace au début ni à la fin, sans caractère invisible, et non \" INSEE\"");
    }

    @Test
    void an_amount_has_two_decimals_and_the_message_says_so() {
        files.write(
                "ville/envelopes.yaml",
                """
                kind: envelopes
                facts:
                  - id: "envelope:ville.a"
                    territory: ville
                    label: A
                    funder: "organisation:ville.ccas"
                    creditKind: own
                    amountEuros: "3104"
                    periodicity: once
                    effective: {from: unknown, basis: inferred}
                    source: {system: dossiers}
                """);
        assertThat(files.problems())
                .containsExactly(
                        "ville/envelopes.yaml:8 : « amountEuros » doit être un montant à deux décimales entre guillemets : \"3104.00\", et non \"3104\"");
    }

    @Test
    void an_identifier_is_used_once_in_all_dossiers() {
        files.write(
                "other/organisations.yaml",
                """
                kind: organisations
                facts:
                  - id: "organisation:ville.ccas"
                    name: Encore
                    kind: ccas
                    effective: {from: unknown, basis: inferred}
                    source: {system: dossiers}
                """);
        assertThat(files.problems())
                .containsExactly(
                        "ville/organisations.yaml:6 : « organisation:ville.ccas » est déjà l'identifiant de other/organisations.yaml:3");
    }

    @Test
    void what_a_fact_names_must_be_in_a_dossier() {
        files.withContract()
                .write(
                        "ville/indicators.yaml",
                        """
                        kind: indicators
                        facts:
                          - id: "indicator:ville.cdv.e001-i1"
                            territory: ville
                            contract: "contract:ville.cdv"
                            engagement: "engagement:ville.cdv.e999"
                            label: Accueillis
                            nature: count
                            effective: {from: unknown, basis: inferred}
                            source: {document: "document:ville.autre", locator: page 1}
                        """);
        assertThat(files.problems())
                .containsExactly(
                        "ville/indicators.yaml:3 : « engagement:ville.cdv.e999 » n'est défini dans aucun dossier",
                        "ville/indicators.yaml:3 : « document:ville.autre » n'est défini dans aucun dossier");
    }

    @Test
    void a_code_is_that_of_one_fact() {
        files.write(
                "ville/organisations.yaml",
                """
                kind: organisations
                defaults: {kind: other, effective: {from: unknown, basis: inferred}, source: {system: dossiers}}
                facts:
                  - {id: "organisation:ville.une", name: Une, siren: "123456789"}
                  - {id: "organisation:ville.autre", name: Autre, siren: "123456789"}
                """);
        assertThat(files.problems())
                .contains(
                        "ville/organisations.yaml:5 : « 123456789 » est déjà le code de organisation:ville.une");
    }

    @Test
    void what_a_fact_names_is_of_its_own_territory() {
        files.withContract()
                .write(
                        "ville/frameworks.yaml",
                        """
                        kind: frameworks
                        facts:
                          - id: "framework:elsewhere.cdv"
                            territory: elsewhere
                            contract: "contract:ville.cdv"
                            levels: [axe]
                            effective: {from: unknown, basis: inferred}
                            source: {document: "document:ville.cdv", locator: page 1}
                        """);
        assertThat(files.problems())
                .contains(
                        "ville/frameworks.yaml:3 : « contract:ville.cdv » est d'un autre territoire : ville, et non elsewhere");
    }

    @Test
    void a_fact_with_a_mistake_is_still_one_that_others_may_name() {
        files.withContract()
                .write(
                        "ville/contracts.yaml",
                        """
                        kind: contracts
                        facts:
                          - id: "contract:ville.cdv"
                            territory: ville
                        """);
        assertThat(files.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("ville/contracts.yaml:3 : il manque"));
    }

    @Test
    void broken_yaml_is_told_with_its_line_and_the_other_files_are_still_read() {
        files.write("a.yaml", "kind: statistics\nfacts:\n  - {id: \"x\n")
                .write("b.yaml", "kind: nothing\nfacts: []\n");
        assertThat(files.problems()).hasSize(2);
        assertThat(files.problems().getFirst()).matches("a\\.yaml:[34] : YAML illisible \\(.+\\)");
        assertThat(files.problems().getLast())
                .startsWith("b.yaml:1 : « kind » doit être l'un de : documents, organisations");
    }

    @Test
    void a_key_stands_once() {
        files.write("a.yaml", "kind: statistics\nfacts: []\nkind: contracts\n");
        assertThat(files.problems())
                .containsExactly("a.yaml:3 : la clé « kind » est écrite deux fois");
    }

    @Test
    void nothing_refers_to_another_place_of_the_file() {
        files.write("a.yaml", "kind: statistics\nfacts: &all\n  - *all\n");
        assertThat(files.problems())
                .containsExactly(
                        "a.yaml:2 : l'ancre YAML « &all » n'est pas acceptée",
                        "a.yaml:2 : « facts » doit être une liste");
    }

    @Test
    void what_is_too_deep_or_too_long_is_not_composed() {
        files.write("a.yaml", "kind: statistics\nfacts:\n  " + "[".repeat(100_000) + "\n")
                .write("b.yaml", "kind: statistics\nfacts:\n  - " + "9".repeat(300_000) + "\n");
        assertThat(files.problems())
                .containsExactly(
                        "a.yaml:3 : plus de 20 niveaux les uns dans les autres",
                        "b.yaml:3 : plus de 10000 caractères dans un texte");
    }

    @Test
    void a_file_has_a_kind_and_facts_and_at_most_defaults() {
        files.write("a.yaml", "")
                .write("b.yaml", "kind: statistics\nfact: []\n")
                .write("c.yaml", "kind: statistics\ndefaults: 1\nfacts:\n  - 2\n");
        assertThat(files.problems())
                .containsExactly(
                        "a.yaml:1 : il faut les clés « kind » et « facts »",
                        "b.yaml:1 : « facts » doit être une liste",
                        "b.yaml:2 : la clé « fact » est inconnue",
                        "c.yaml:2 : « defaults » s'écrit en clés et valeurs",
                        "c.yaml:4 : un fait s'écrit en clés et valeurs");
    }

    @Test
    void a_file_is_utf_8() throws IOException {
        Files.write(folder.resolve("a.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files.problems()).containsExactly("a.yaml:1 : n'est pas en UTF-8");
    }

    @Test
    void files_of_the_build_and_hidden_ones_are_no_dossiers() {
        files.write("target/classes/dossiers/a.yaml", "x")
                .write("src/test/resources/a.yaml", "x")
                .write(".idea/a.yaml", "x")
                .write("ville/README.md", "x");
        assertThat(files.problems()).isEmpty();
    }
}
