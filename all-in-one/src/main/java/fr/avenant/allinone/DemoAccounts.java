package fr.avenant.allinone;

import fr.avenant.local.DurableFile;
import fr.avenant.local.PlatformRefused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accounts of the demonstration provider and their roles. Pseudonyms are drawn at random at the
 * first start and kept with the data.
 */
final class DemoAccounts {

    /** Of all demonstration accounts, which answer on the loopback address only. */
    static final String PASSWORD = "demonstration";

    /** The program that loads the dossiers. */
    static final String LOADER = "dossiers";

    /** A program for the tour of the README, which may do everything. */
    static final String VISITOR = "visite";

    private static final String FILE = "demo-actors.properties";
    private static final String DOOR = "door";

    private static final List<Person> PEOPLE =
            List.of(
                    new Person("exploitation", "Exploitante", "operator"),
                    new Person("coordination", "Coordinatrice", "coordinator"),
                    new Person("aurillac", "Contributrice d’Aurillac", "contributor aurillac"),
                    new Person("cahors", "Contributeur de Cahors", "contributor cahors"),
                    new Person(
                            "carcassonne",
                            "Contributrice de Carcassonne",
                            "contributor carcassonne"),
                    new Person(
                            "le-puy",
                            "Contributeur du Puy-en-Velay",
                            "contributor le-puy-en-velay"),
                    new Person("validation", "Validatrice de Cahors", "validator cahors"),
                    new Person("audit", "Auditeur", "auditor"));

    private static final List<Machine> MACHINES =
            List.of(
                    new Machine(
                            LOADER,
                            "avenant:read,avenant:write",
                            List.of("contributor", "validator")),
                    new Machine(
                            VISITOR,
                            "avenant:read,avenant:write,avenant:feed,avenant:operate",
                            List.of(
                                    "contributor",
                                    "validator",
                                    "auditor",
                                    "integrator",
                                    "operator")));

    /** What a whole file has. */
    private static final List<String> NAMES =
            Stream.concat(
                            Stream.of(secret(LOADER), secret(DOOR)),
                            Stream.concat(
                                    PEOPLE.stream().map(Person::login),
                                    MACHINES.stream().map(Machine::client)))
                    .toList();

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private record Person(String login, String name, String role) {}

    private record Machine(String client, String scopes, List<String> roles) {}

    private final Map<String, String> drawn;

    private DemoAccounts(Map<String, String> drawn) {
        this.drawn = drawn;
    }

    static String logins() {
        return PEOPLE.stream().map(Person::login).collect(Collectors.joining(", "));
    }

    /**
     * Those of a data folder; drawn at its first start.
     *
     * @throws PlatformRefused.DamagedFile if the file is there, but is not what was written
     */
    static DemoAccounts in(Path data) {
        var file = data.resolve(FILE);
        try {
            var drawn = Files.exists(file) ? known(file) : drawn();
            DurableFile.write(file, text(drawn));
            return new DemoAccounts(drawn);
        } catch (IOException e) {
            throw new PlatformRefused.UnwritableFolder(file, e);
        }
    }

    /** Whoever drew anew in silence would part everybody from what they did. */
    private static Map<String, String> known(Path file) throws IOException {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw damaged(file, "est illisible");
        }
        var known = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(name -> known.put(name, read.getProperty(name)));
        if (known.isEmpty()) {
            throw damaged(file, "est vide");
        }
        var missing = NAMES.stream().filter(name -> !known.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw damaged(file, "est incomplet (il manque " + String.join(", ", missing) + ")");
        }
        for (var entry : known.entrySet()) {
            if (!UUID_FORM.matcher(entry.getValue()).matches()) {
                throw damaged(file, "a une ligne tronquée (" + entry.getKey() + ")");
            }
        }
        return known;
    }

    private static PlatformRefused damaged(Path file, String fault) {
        return new PlatformRefused.DamagedFile(
                file,
                "les pseudonymes des comptes de démonstration, que portent les événements déjà enregistrés",
                fault,
                "Remettez-le d'une sauvegarde du dossier ; si ces comptes peuvent en perdre la"
                        + " trace, supprimez-le, et de nouveaux pseudonymes seront tirés.");
    }

    private static String text(Map<String, String> drawn) {
        return drawn.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(
                        Collectors.joining("", "# Pseudonyms of the demonstration accounts\n", ""));
    }

    /** What a program shows to the provider. */
    String secretOf(String client) {
        return client.equals(VISITOR)
                ? PASSWORD
                : Objects.requireNonNull(drawn.get(secret(client)));
    }

    String doorSecret() {
        return secretOf(DOOR);
    }

    /** Settings of the provider. */
    Map<String, String> asProviderSettings() {
        var settings = new HashMap<String, String>();
        settings.put("avenant.demo-identity.door-secret", doorSecret());
        settings.put("avenant.demo-identity.password", PASSWORD);
        for (var index = 0; index < PEOPLE.size(); index++) {
            var person = PEOPLE.get(index);
            var prefix = "avenant.demo-identity.people[" + index + "].";
            settings.put(prefix + "login", person.login());
            settings.put(prefix + "name", person.name() + " (démonstration)");
            settings.put(prefix + "actor", drawn.get(person.login()));
        }
        for (var index = 0; index < MACHINES.size(); index++) {
            var machine = MACHINES.get(index);
            var prefix = "avenant.demo-identity.machines[" + index + "].";
            settings.put(prefix + "client-id", machine.client());
            settings.put(prefix + "secret", secretOf(machine.client()));
            settings.put(prefix + "actor", drawn.get(machine.client()));
            settings.put(prefix + "scopes", machine.scopes());
        }
        return settings;
    }

    /** Settings of every service: who has which role from the start. */
    Map<String, String> asInitialRoles() {
        var lines = new ArrayList<String>();
        PEOPLE.forEach(it -> lines.add(drawn.get(it.login()) + " " + it.role()));
        MACHINES.forEach(
                it -> it.roles().forEach(role -> lines.add(drawn.get(it.client()) + " " + role)));
        var settings = new HashMap<String, String>();
        for (var index = 0; index < lines.size(); index++) {
            settings.put("avenant.access.initial[" + index + "]", lines.get(index));
        }
        return settings;
    }

    private static String secret(String client) {
        return client + ".secret";
    }

    private static Map<String, String> drawn() {
        return NAMES.stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                _ -> UUID.randomUUID().toString(),
                                (one, _) -> one,
                                TreeMap::new));
    }
}
