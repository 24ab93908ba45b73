package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Forms;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Somebody with cookies in front of the door. */
final class Browser {

    private final RunningDoor door;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient following = client(Redirect.NORMAL);
    private final HttpClient looking = client(Redirect.NEVER);

    Browser(RunningDoor door) {
        this.door = door;
    }

    /** Follows wherever it is sent, as people do. */
    HttpResponse<String> visit(String address) throws IOException, InterruptedException {
        return following.send(request(address).build(), BodyHandlers.ofString());
    }

    /** Looks at the answer itself. */
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return looking.send(request.build(), BodyHandlers.ofString());
    }

    /** Fills a form in and follows. */
    HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        return following.send(posting(address, form).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder posting(String address, Map<String, String> form) {
        return Forms.post(request(address), form);
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(door.address).resolve(address))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    /** Logs in from a page and comes back to it. */
    HttpResponse<String> logInFrom(String page) throws IOException, InterruptedException {
        var login = visit("/connexion?retour=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(login.uri()).hasToString(door.providerAddress + "/connexion");
        return enter(login);
    }

    /** Sends the provider's form. */
    HttpResponse<String> enter(HttpResponse<String> login)
            throws IOException, InterruptedException {
        return post(
                door.providerAddress + "/connexion",
                Map.of(
                        "username",
                        "ana",
                        "password",
                        RunningDoor.PASSWORD,
                        "_csrf",
                        formToken(login)));
    }

    /** Sends the provider's form and stops before the door; the address that leads back there. */
    String enterWithoutReturning(HttpResponse<String> login)
            throws IOException, InterruptedException {
        var answer =
                send(
                        posting(
                                door.providerAddress + "/connexion",
                                Map.of(
                                        "username",
                                        "ana",
                                        "password",
                                        RunningDoor.PASSWORD,
                                        "_csrf",
                                        formToken(login))));
        while (!location(answer).startsWith(door.address)) {
            answer = get(location(answer));
        }
        return location(answer);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("AVENANT_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String formToken(HttpResponse<String> page) {
        return Forms.token(page);
    }

    private HttpClient client(Redirect redirect) {
        return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
    }
}
