package fr.avenant.demoidentity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider on a free port, with two people and a machine. */
final class RunningProvider implements AutoCloseable {

    static final String ISSUER = "http://identite.test";
    static final String CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/avenant";
    static final String ANA = "0b8e8b4c-2a77-4b5e-9c0e-7d1f64a3c901";
    static final String LOADER = "f2a1f1de-6c0b-4a55-8d6f-3a1fbb3f5e10";
    static final String PASSWORD = "mot de passe d'essai";

    private static final String PREFIX = "avenant.demo-identity.";
    private static final List<String> USUAL =
            List.of(
                    "server.port=0",
                    PREFIX + "issuer=" + ISSUER,
                    PREFIX + "door-secret=secret de la porte",
                    PREFIX + "password=" + PASSWORD,
                    PREFIX + "people[0].login=ana",
                    PREFIX + "people[0].name=Ana Démonstration",
                    PREFIX + "people[0].actor=" + ANA,
                    PREFIX + "people[1].login=bruno",
                    PREFIX + "people[1].name=Bruno Démonstration",
                    PREFIX + "people[1].actor=6d4f1c52-93a1-4f0d-8b8e-0c4a5e6f7081",
                    PREFIX + "machines[0].client-id=chargeur",
                    PREFIX + "machines[0].secret=secret du chargeur",
                    PREFIX + "machines[0].actor=" + LOADER,
                    PREFIX + "machines[0].scopes=avenant:write,avenant:read");

    private final ConfigurableApplicationContext context;

    private RunningProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param settings "name=value", in the place of the usual ones or besides them
     */
    static RunningProvider start(String... settings) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(USUAL.stream(), Arrays.stream(settings))
                .forEach(setting -> {
                    var equals = setting.indexOf('=');
                    all.put(setting.substring(0, equals), setting.substring(equals + 1));
                });
        var arguments =
                all.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new);
        return new RunningProvider(
                DemoIdentity.application().registerShutdownHook(false).run(arguments));
    }

    Browser browser() {
        return new Browser(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    static String door() {
        return basic("observatory", "secret de la porte");
    }

    static String basic(String client, String secret) {
        // RFC 6749 wants both parts encoded as in a form before they are joined.
        return Base64.getEncoder()
                .encodeToString(
                        (client + ":" + secret.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
