package fr.avenant.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

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
                    new Machine(LOADER, "avenant:read,avenant:write", List.of("contributor")),
                    new Machine(
                            VISITOR,
                            "avenant:read,avenant:write,avenant:feed,avenant:operate",
                            List.of("contributor", "auditor", "integrator", "operator")));

    private record Person(String login, String name, String role) {}

    private record Machine(String client, String scopes, List<String> roles) {}

    private final Properties drawn;

    private DemoAccounts(Properties drawn) {
        this.drawn = drawn;
    }

    static String logins() {
        return PEOPLE.stream().map(Person::login).collect(Collectors.joining(", "));
    }

    /** Those of a data folder; drawn now if there are none yet. */
    static DemoAccounts in(Path data) {
        var file = data.resolve(FILE);
        var drawn = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    drawn.load(in);
                }
            }
            PEOPLE.forEach(it -> draw(drawn, it.login()));
            MACHINES.forEach(it -> draw(drawn, it.client()));
            draw(drawn, secret(LOADER));
            draw(drawn, secret(DOOR));
            try (var out = Files.newBufferedWriter(file)) {
                drawn.store(out, "Pseudonyms of the demonstration accounts");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoAccounts(drawn);
    }

    /** What a program shows to the provider. */
    String secretOf(String client) {
        return client.equals(VISITOR) ? PASSWORD : drawn.getProperty(secret(client));
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
            settings.put(prefix + "actor", drawn.getProperty(person.login()));
        }
        for (var index = 0; index < MACHINES.size(); index++) {
            var machine = MACHINES.get(index);
            var prefix = "avenant.demo-identity.machines[" + index + "].";
            settings.put(prefix + "client-id", machine.client());
            settings.put(prefix + "secret", secretOf(machine.client()));
            settings.put(prefix + "actor", drawn.getProperty(machine.client()));
            settings.put(prefix + "scopes", machine.scopes());
        }
        return settings;
    }

    /** Settings of every service: who has which role from the start. */
    Map<String, String> asInitialRoles() {
        var lines = new ArrayList<String>();
        PEOPLE.forEach(it -> lines.add(drawn.getProperty(it.login()) + " " + it.role()));
        MACHINES.forEach(it ->
                it.roles().forEach(role -> lines.add(drawn.getProperty(it.client()) + " " + role)));
        var settings = new HashMap<String, String>();
        for (var index = 0; index < lines.size(); index++) {
            settings.put("avenant.access.initial[" + index + "]", lines.get(index));
        }
        return settings;
    }

    private static String secret(String client) {
        return client + ".secret";
    }

    private static void draw(Properties drawn, String name) {
        drawn.putIfAbsent(name, UUID.randomUUID().toString());
    }
}
