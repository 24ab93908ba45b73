package fr.avenant.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.access.SecurityLines;
import fr.avenant.testplatform.access.TestActor;
import fr.avenant.testplatform.access.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SharedService.class)
class SecurityLogTest {

    @RegisterExtension private final SecurityLines security = new SecurityLines();

    private final RunningReporting reporting;

    SecurityLogTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    @Test
    void an_export_is_noted_with_who_took_it_and_without_what_was_asked() {
        var export = reporting.get("/api/v1/comparison?measure=qpv.population&by=year&format=csv");

        assertThat(export.status()).as(export.text()).isEqualTo(200);
        assertThat(security.await("export"))
                .contains("actor=\"" + TestIssuer.EVERYBODY, "path=\"/api/v1/comparison\"")
                .doesNotContain("qpv.population");
    }

    @Test
    void somebody_who_is_turned_away_is_noted() {
        reporting.getAs(TestActor.COORDINATOR, "/api/v1/events");

        assertThat(security.await("refused")).contains("path=\"/api/v1/events\"", "status=\"403\"");
    }
}
