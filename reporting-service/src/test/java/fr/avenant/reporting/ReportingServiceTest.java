package fr.avenant.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class ReportingServiceTest {

    private final RunningReporting reporting;

    ReportingServiceTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @Test
    void it_takes_no_commands_and_starts_nothing_of_axon() {
        assertThat(reporting.beanClasses()).noneMatch(name -> name.startsWith("org.axonframework"));
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("axon"));
    }

    @Test
    void an_address_where_nothing_is_is_said_to_be_unknown() {
        var answer = reporting.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem().path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void an_address_does_not_take_what_it_is_not_for() {
        var answer = reporting.post("/api/v1/comparison");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem().path("code").asString()).isEqualTo("method-not-allowed");
    }

    @Test
    void it_is_healthy() {
        assertThat(reporting.get("/actuator/health/readiness").json().path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void every_refusal_has_its_words() {
        var words = ResourceBundle.getBundle("problems/reporting", Locale.ROOT);

        assertThat(
                        new ClassFileImporter()
                                        .withImportOption(new ImportOption.DoNotIncludeTests())
                                        .importPackages("fr.avenant.reporting")
                                        .stream()
                                        .filter(type ->
                                                type.isEnum() && type.isAssignableTo(Refusal.class))
                                        .flatMap(type ->
                                                Arrays.stream(type.reflect().getEnumConstants()))
                                        .map(Refusal.class::cast))
                .hasSize(22)
                .allSatisfy(refusal -> {
                    for (var part : new String[] {"title", "detail", "action"}) {
                        assertThat(words.getString(refusal.code() + "." + part)).isNotBlank();
                    }
                });
    }
}
