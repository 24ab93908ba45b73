package fr.avenant.allinone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.PublicApi;

/** Makes something to show: answers, a miss and a refusal. */
record Visitor(PublicApi api) {

    void visit() {
        assertThat(api.json("/api/v1/status?checksum=true").has("topics")).isTrue();
        assertThat(api.json("/api/v1/territories/nowhere").path("status").asInt()).isEqualTo(404);
        assertThat(withdrawal().status()).isBetween(400, 499);
    }

    /** Of what was never recorded. */
    private Answer withdrawal() {
        return api.post(
                "/api/territory/v1/organisations/organisation:essai.personne/withdrawal",
                """
                {"corrects":"018f0000-0000-7000-8000-000000000000","nature":"enteredInError","source":{"system":"essai"}}\
                """);
    }
}
