package fr.avenant.observatory.access;

import fr.avenant.demoidentity.DemoIdentity;
import fr.avenant.observatory.Backend;
import fr.avenant.observatory.Forms;
import fr.avenant.observatory.ObservatoryApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The observatory, the demonstration provider and two services in one JVM. */
final class RunningDoor implements AutoCloseable {

    static final String ANA = "0b8e8b4c-2a77-4b5e-9c0e-7d1f64a3c901";
    static final String PASSWORD = "mot de passe d'essai";

    private static final String DEMO = "avenant.demo-identity.";

    final Backend reporting = Backend.start();
    final Backend territory = Backend.start();
    final String address = "http://127.0.0.1:" + freePort();
    final String providerAddress = "http://127.0.0.1:" + freePort();

    /** A program that may record. */
    static final String PROGRAM = "programme";

    /** Another one. */
    static final String OTHER_PROGRAM = "autre";

    private final ConfigurableApplicationContext provider;
    private final ConfigurableApplicationContext door;

    private RunningDoor(Map<String, String> settings) {
        provider = run(DemoIdentity.application(), providerAddress, provider(), settings);
        door = run(ObservatoryApplication.builder(), address, door(), settings);
    }

    static RunningDoor start(Map<String, String> settings) {
        return new RunningDoor(settings);
    }

    /** Somebody new, with a jar of cookies of their own. */
    Browser browser() {
        return new Browser(this);
    }

    /** The header by which a program says who it is. */
    String bearer(String program) {
        var secret = (program + ":secret").getBytes(StandardCharsets.US_ASCII);
        var request =
                Forms.post(
                                HttpRequest.newBuilder(
                                        URI.create(providerAddress + "/oauth2/token")),
                                Map.of("grant_type", "client_credentials"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(secret))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return "Bearer "
                    + JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void stopProvider() {
        provider.close();
    }

    @Override
    public void close() {
        door.close();
        provider.close();
        reporting.close();
        territory.close();
    }

    private Map<String, String> provider() {
        var settings = new LinkedHashMap<>(people());
        machine(settings, 0, PROGRAM, "5f0f5c52-93a1-4f0d-8b8e-0c4a5e6f7082");
        machine(settings, 1, OTHER_PROGRAM, "7d4f1c52-93a1-4f0d-8b8e-0c4a5e6f7083");
        return settings;
    }

    private static void machine(
            Map<String, String> settings, int index, String name, String actor) {
        var prefix = DEMO + "machines[" + index + "].";
        settings.put(prefix + "client-id", name);
        settings.put(prefix + "secret", "secret");
        settings.put(prefix + "actor", actor);
        settings.put(prefix + "scopes", "avenant:write,avenant:read");
    }

    private Map<String, String> people() {
        return Map.of(
                DEMO + "issuer", providerAddress,
                DEMO + "door", address,
                DEMO + "door-secret", "secret",
                DEMO + "password", PASSWORD,
                DEMO + "people[0].login", "ana",
                DEMO + "people[0].name", "Ana Démonstration",
                DEMO + "people[0].actor", ANA);
    }

    private Map<String, String> door() {
        return Map.of(
                "avenant.login.issuer",
                providerAddress,
                "avenant.login.client-secret",
                "secret",
                "avenant.services.reporting",
                reporting.address(),
                "avenant.services.territory",
                territory.address());
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application,
            String address,
            Map<String, String> own,
            Map<String, String> settings) {
        var all = new LinkedHashMap<>(own);
        all.put("server.port", address.substring(address.lastIndexOf(':') + 1));
        all.putAll(settings);
        return application
                .registerShutdownHook(false)
                .run(all.entrySet().stream().map(one -> "--" + one).toArray(String[]::new));
    }

    /** The provider knows the door's address before the door starts. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
