package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.http.PublicApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a platform answers to every question of one kind. */
final class Figures {

    private Figures() {}

    /** Every measure by territory and year as CSV, without the links. */
    static Map<String, String> of(PublicApi api) {
        var figures = new LinkedHashMap<String, String>();
        for (var measure : api.json("/api/v1/measures").path("measures")) {
            var id = measure.path("id").asString();
            var csv = api.get("/api/v1/comparison?by=territory,year&format=csv&measure=" + id);
            assertThat(csv.status()).as(id).isEqualTo(200);
            figures.put(id, csv.body().replaceAll("(?m),[^,]*$", ""));
        }
        assertThat(figures).hasSizeGreaterThan(100);
        return figures;
    }
}
