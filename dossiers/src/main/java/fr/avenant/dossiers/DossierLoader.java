package fr.avenant.dossiers;

import fr.avenant.contracts.Nature;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.InvalidDossiers;
import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import fr.avenant.dossiers.loading.ConsoleProgress;
import fr.avenant.dossiers.loading.DossierLoading;
import fr.avenant.dossiers.loading.ForeignChange;
import fr.avenant.dossiers.loading.LoadOptions;
import fr.avenant.dossiers.loading.LoadPlan;
import fr.avenant.dossiers.loading.ServiceAddresses;
import fr.avenant.dossiers.loading.ServicesUnavailable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads the dossiers from the command line: ends with 0, or 1 if anything stayed undone. */
@Command(
        name = "charger-les-dossiers",
        description = "Envoie les dossiers aux services : ajoute, corrige, retire.")
public final class DossierLoader implements Callable<Integer> {

    private static final int SHORT_LIST = 5;
    private static final String SCOPES = "avenant:read avenant:write";
    private static final int DONE = 0;
    private static final int UNDONE = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = "--services",
            paramLabel = "territory=URL,engagement=URL,programmation=URL",
            description =
                    "Adresses des services ; par défaut celles de la machine, ports 8081 à 8083.")
    private @Nullable String services;

    @Option(
            names = "--folder",
            paramLabel = "DOSSIER",
            description =
                    "Dossier des fichiers YAML ; par défaut ceux qui accompagnent le programme.")
    private @Nullable Path folder;

    @Option(
            names = "--dry-run",
            description = "Dit ce qui serait ajouté, corrigé, retiré, et n'envoie rien.")
    private boolean dryRun;

    @Option(
            names = "--confirm-withdrawals",
            description =
                    "Retire ce que les services connaissent et qu'aucun dossier ne contient, qui que"
                            + " ce soit qui l'ait enregistré. À voir d'abord avec --dry-run.")
    private boolean confirmWithdrawals;

    @Option(
            names = "--seen",
            paramLabel = "ÉVÉNEMENT",
            split = ",",
            description =
                    "Événements d'autres personnes, tels que --dry-run les montre, dont vous avez pris"
                            + " connaissance : les faits qu'ils ont changés en dernier suivent quand même le dossier."
                            + " Sans cela, ils restent comme ces personnes les ont laissés.")
    private Set<UUID> seen = Set.of();

    @Option(
            names = "--nature",
            paramLabel = "rectification|completion",
            defaultValue = "rectification",
            description = "Nature des corrections (par défaut : ${DEFAULT-VALUE}).")
    private String nature = "";

    @Option(
            names = "--token-address",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8085/oauth2/token",
            description =
                    "Où le fournisseur d'identité donne les jetons (par défaut : ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI tokenAddress;

    @Option(
            names = "--client",
            defaultValue = "dossiers",
            description =
                    "Nom du programme chez ce fournisseur (par défaut : ${DEFAULT-VALUE}) ; son secret"
                            + " est lu dans la variable AVENANT_CLIENT_SECRET.")
    private String client = "";

    @Option(
            names = "--client-secret",
            defaultValue = "${env:AVENANT_CLIENT_SECRET}",
            hidden = true) // others see the arguments of a process
    private @Nullable String clientSecret;

    @Option(names = "--verbose", description = "Liste tous les identifiants.")
    private boolean verbose;

    static void main(String[] arguments) {
        // Only here: what else is on the class path may have settings of its own.
        System.setProperty("logback.configurationFile", "fr/avenant/dossiers/loader-logback.xml");
        System.exit(new CommandLine(new DossierLoader()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var dossiers = folder == null ? Dossiers.packed() : Dossiers.in(folder);
            return load(
                    new DossierLoading(
                            dossiers, addresses(), token(), ConsoleProgress.on(out()), options()));
        } catch (InvalidDossiers invalid) {
            invalid.problems().forEach(this::complain);
            complain("%d erreurs : rien n'a été envoyé".formatted(invalid.problems().size()));
        } catch (ServicesUnavailable away) {
            complain(String.valueOf(away.getMessage()));
        } catch (UncheckedIOException unreadable) {
            complain("dossiers illisibles : " + unreadable.getMessage());
        }
        return UNDONE;
    }

    private int load(DossierLoading loading) throws InterruptedException {
        var plan = loading.plan();
        if (dryRun) {
            listing().show(plan);
            return DONE;
        }
        if (!confirmWithdrawals) {
            sayWhatStays(plan);
        }
        var report = loading.carryOut(plan);
        report.refused().forEach(this::complain);
        report.foreign().forEach(this::sayWhoseItStays);
        out().println(report);
        return report.refused().isEmpty() ? DONE : UNDONE;
    }

    private void sayWhatStays(LoadPlan plan) {
        if (!plan.withdrawals().isEmpty()) {
            listing().showWithdrawals(plan);
            out().println("Rien n'est retiré sans --confirm-withdrawals.");
        }
    }

    private void sayWhoseItStays(ForeignChange change) {
        out().println("Laissé comme d'autres l'ont changé : " + change);
    }

    private PlanListing listing() {
        return new PlanListing(out(), verbose ? Integer.MAX_VALUE : SHORT_LIST);
    }

    private ServiceAddresses addresses() {
        try {
            return services == null ? ServiceAddresses.local() : ServiceAddresses.parse(services);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--services : " + wrong.getMessage());
        }
    }

    private AccessToken token() {
        if (clientSecret == null || clientSecret.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "AVENANT_CLIENT_SECRET : le secret du programme manque");
        }
        return new ClientCredentials(tokenAddress, client, clientSecret, SCOPES);
    }

    private LoadOptions options() {
        var standard = LoadOptions.standard();
        try {
            return new LoadOptions(nature(), confirmWithdrawals, seen, standard.patience());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
    }

    private Nature nature() {
        return switch (nature) {
            case "rectification" -> Nature.RECTIFICATION;
            case "completion" -> Nature.COMPLETION;
            default -> throw new IllegalArgumentException("--nature : " + nature);
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void complain(Object what) {
        spec.commandLine().getErr().println(what);
    }
}
