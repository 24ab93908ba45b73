package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.allinone.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeadLinksTest {

    /** Of pages that differ only in what they are about, so many are enough. */
    private static final int OF_A_KIND = 12;

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Integer> visited = new HashMap<>();
    private final List<String> dead = new ArrayList<>();

    /** A link as it stands on a page. */
    private record Link(String from, String to) {

        String page() {
            return to.replaceFirst("#.*", "");
        }

        String fragment() {
            return to.contains("#") ? to.substring(to.indexOf('#') + 1) : "";
        }
    }

    @Test
    void every_link_leads_somewhere_and_every_fragment_is_on_its_page() throws Exception {
        Queue<Link> open = new ArrayDeque<>(List.of(new Link("/", "/")));
        Set<Link> seen = new HashSet<>();
        while (!open.isEmpty()) {
            var link = open.remove();
            if (seen.add(link) && (pages.containsKey(link.page()) || isWanted(link))) {
                follow(link, open);
            }
        }

        assertThat(dead).isEmpty();
        assertThat(pages.keySet())
                .contains("/comparaison", "/territoires", "/journal", "/documents", "/mesures")
                .contains("/organisations", "/qualite")
                .anyMatch(page -> page.startsWith("/organisations/"))
                .anyMatch(page -> page.startsWith("/explications/"))
                .anyMatch(page -> page.startsWith("/contrats/"));
    }

    private boolean isWanted(Link link) {
        var kind = link.page().replaceAll("\\?.*", "?").replaceFirst("^(/[^/]+/).*", "$1");
        return visited.merge(kind, 1, Integer::sum) <= OF_A_KIND;
    }

    private void follow(Link link, Queue<Link> open) throws IOException, InterruptedException {
        if (!pages.containsKey(link.page())) {
            var answer = get(link.page());
            if (answer.statusCode() >= 400) {
                dead.add(link + " is " + answer.statusCode());
            }
            var isPage =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            pages.put(link.page(), isPage ? answer.body() : "");
            links(link.page()).forEach(open::add);
        }
        var body = pages.getOrDefault(link.page(), "");
        if (!link.fragment().isEmpty() && !body.contains("id=\"" + link.fragment() + "\"")) {
            dead.add(link + " has no such place");
        }
    }

    private List<Link> links(String page) {
        return REFERENCE
                .matcher(pages.getOrDefault(page, ""))
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .map(to -> to.startsWith("#") ? page + to : to)
                .filter(to -> to.startsWith("/"))
                .map(to -> new Link(page, to))
                .toList();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(RunningPlatform.baseUrl() + address))
                        .header("Accept", "text/html,*/*;q=0.5")
                        .build(),
                BodyHandlers.ofString());
    }
}
