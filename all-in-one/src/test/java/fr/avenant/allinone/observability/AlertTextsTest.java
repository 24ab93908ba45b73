package fr.avenant.allinone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is woken reads what is wrong and where it says what to do. */
class AlertTextsTest {

    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final Pattern SECTION = Pattern.compile("docs/operations.md, \"([^\"]+)\"");

    @Test
    void every_alert_says_what_is_wrong_how_bad_it_is_and_what_to_do() {
        assertThat(Alert.all())
                .isNotEmpty()
                .allSatisfy(alert -> {
                    assertThat(alert.severity()).isIn("critical", "warning");
                    assertThat(alert.summary()).isNotBlank().contains("{{ $labels.");
                    assertThat(alert.description()).containsPattern(SECTION);
                });
    }

    @Test
    void the_sections_that_alerts_point_to_exist() throws IOException {
        assumeThat(OPERATIONS).exists();
        var headings =
                Files.readAllLines(OPERATIONS).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("^#+ ", ""))
                        .toList();
        assertThat(Alert.all())
                .flatExtracting(alert ->
                        SECTION.matcher(alert.description())
                                .results()
                                .map(it -> it.group(1))
                                .toList())
                .isSubsetOf(headings);
    }
}
