package fr.avenant.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.loading.StandInServices;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DossierLoaderTest {

    @TempDir private Path folder = Path.of("");

    private final StandInServices services = new StandInServices();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void stop() {
        services.close();
    }

    private int run(String... arguments) {
        return new CommandLine(new DossierLoader())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(
                                        Stream.of(
                                                "--folder",
                                                folder.toString(),
                                                "--token-address",
                                                services.tokenAddress().toString(),
                                                "--client-secret",
                                                "of-the-test"),
                                        Arrays.stream(arguments))
                                .toArray(String[]::new));
    }

    private int load(String... arguments) {
        out.getBuffer().setLength(0);
        var addresses = services.addresses().byContext();
        var given =
                Stream.of(Contexts.values())
                        .map(context -> context.label() + "=" + addresses.get(context))
                        .collect(Collectors.joining(","));
        return run(
                Stream.concat(Stream.of("--services", given), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void a_load_tells_what_it_did_and_ends_with_zero() {
        new DossierFiles(folder).withBasics().withStatistics("1", "2");
        assertThat(load()).isZero();
        assertThat(out.toString().lines())
                .last()
                .isEqualTo("5 ajoutés, 0 corrigés, 0 retirés, 0 inchangés, 0 refusés");
    }

    @Test
    void a_dry_run_lists_what_would_be_done_and_does_not_do_it() {
        var files = new DossierFiles(folder).withBasics();
        files.withStatistics("1", "2", "3");
        load();
        files.withStatistics("9", "2").withContract();
        assertThat(load("--dry-run")).isZero();
        assertThat(load("--dry-run")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "à ajouter, contrats : 1",
                        "  contract:ville.cdv",
                        "à ajouter, engagements : 1",
                        "  engagement:ville.cdv.e001",
                        "à corriger, statistiques : 1",
                        "  statistic:ville.s0",
                        "à retirer, statistiques : 1",
                        "  statistic:ville.s2",
                        "4 faits inchangés");
    }

    @Test
    void long_lists_are_cut_unless_asked_for_but_withdrawals_are_always_listed_whole() {
        var files = new DossierFiles(folder).withBasics();
        files.withStatistics("1", "1", "1", "1", "1", "1", "1");
        load("--dry-run");
        assertThat(out.toString()).contains("… et 2 autres").doesNotContain("statistic:ville.s6");
        load("--dry-run", "--verbose");
        assertThat(out.toString()).contains("statistic:ville.s6").doesNotContain("autres");
        load();
        files.write("ville/statistics.yaml", "kind: statistics\nfacts: []\n");
        load("--dry-run");
        assertThat(out.toString()).contains("à retirer, statistiques : 7", "statistic:ville.s6");
    }

    @Test
    void nothing_is_withdrawn_unless_it_is_confirmed() {
        var files = new DossierFiles(folder).withBasics().withStatistics("1", "2");
        load();
        files.withStatistics("1");
        assertThat(load()).isZero();
        assertThat(out.toString())
                .contains("à retirer, statistiques : 1", "  statistic:ville.s1")
                .contains("Rien n'est retiré sans --confirm-withdrawals.");
        assertThat(load("--confirm-withdrawals")).isZero();
        assertThat(out.toString()).contains("1 retirés, 4 inchangés");
    }

    @Test
    void what_others_changed_is_listed_with_the_event_that_lets_the_dossier_change_it_again() {
        new DossierFiles(folder).withBasics().withStatistics("1", "2");
        load();
        var event = services.correctElsewhere("territory", "statistic:ville.s0");
        var line = "ville/statistics.yaml:10 : statistic:ville.s0 (événement " + event + ")";
        assertThat(load("--dry-run")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "modifiés par d'autres, laissés, statistiques : 1",
                        "  " + line,
                        "4 faits inchangés");
        assertThat(load()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Laissé comme d'autres l'ont changé : " + line,
                        "0 ajoutés, 0 corrigés, 0 retirés, 4 inchangés, 0 refusés, 1 laissés comme"
                                + " d'autres les ont changés");
        assertThat(load("--seen", event.toString())).isZero();
        assertThat(out.toString()).contains("1 corrigés", "0 refusés").doesNotContain("laissés");
    }

    @Test
    void mistakes_in_the_dossiers_are_listed_and_nothing_is_sent() {
        new DossierFiles(folder).withBasics().withStatistics("1", "deux", "trois");
        assertThat(load()).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .startsWith(
                        "ville/statistics.yaml:11 : « quantity » doit être un nombre décimal entre guillemets, ou n.d., no-row-in-source, suppressed-by-source, not-applicable, et non \"deux\"")
                .endsWith("2 erreurs : rien n'a été envoyé");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void services_that_are_away_are_a_message_and_not_a_stack_trace() {
        new DossierFiles(folder).withBasics();
        assertThat(
                        run(
                                "--services",
                                "territory=http://127.0.0.1:1,engagement=http://127.0.0.1:1,programmation=http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("le service 127.0.0.1:1 ne répond pas");
    }

    @Test
    void a_folder_that_is_not_there_is_a_message_and_not_a_stack_trace() {
        assertThat(load("--folder", folder.resolve("nowhere").toString())).isNotZero();
        assertThat(err.toString()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void options_that_cannot_be_are_explained() {
        new DossierFiles(folder).withBasics();
        assertThat(load("--nature", "legalAct")).isEqualTo(2);
        assertThat(load("--client-secret", "")).isEqualTo(2);
        assertThat(load("--seen", "hier")).isEqualTo(2);
        assertThat(run("--services", "territory=x")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--nature : legalAct",
                        "--seen",
                        "AVENANT_CLIENT_SECRET",
                        "n'est pas de la forme");
    }
}
