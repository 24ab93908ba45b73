package fr.avenant.dossiers.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter shown = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ConsoleProgress progress(boolean terminal) {
        return new ConsoleProgress(new PrintWriter(shown), terminal, nanos::get);
    }

    @Test
    void there_is_a_line_for_each_twentieth_of_the_way() {
        var progress = progress(false);
        for (var done = 1; done <= 1000; done++) {
            progress.advanced("statistiques", done, 1000);
        }
        assertThat(shown.toString().lines())
                .hasSize(21)
                .contains("Chargement : 5 % (50 sur 1000), statistiques")
                .endsWith("Chargement : 100 % (1000 sur 1000), statistiques");
    }

    @Test
    void there_is_a_line_for_each_second() {
        var progress = progress(false);
        for (var done = 0; done < 4; done++) {
            progress.advanced("contrats", done, 1000);
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        }
        assertThat(shown.toString().lines())
                .containsExactly(
                        "Chargement : 0 % (0 sur 1000), contrats",
                        "Chargement : 0 % (2 sur 1000), contrats");
    }

    @Test
    void a_terminal_keeps_one_line() {
        var progress = progress(true);
        progress.advanced("contrats", 1, 2);
        progress.advanced("contrats", 2, 2);
        assertThat(shown.toString().lines()).hasSize(1 + 2).last().asString().contains("100 %");
        assertThat(shown.toString()).endsWith("contrats" + System.lineSeparator());
    }
}
