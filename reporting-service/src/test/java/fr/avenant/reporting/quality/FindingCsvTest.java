package fr.avenant.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCsvTest {

    @Test
    void quotes_are_doubled_and_formulas_are_made_harmless_but_negative_numbers_stay_numbers() {
        var finding =
                new Finding(
                        "names",
                        Severity.NAMING,
                        null,
                        "=SOMME(\"A1\")",
                        "-3.50",
                        "-3 ; 4",
                        null,
                        List.of(
                                new Finding.PrintedPlace("document:a", "A", "p. 1", "x"),
                                new Finding.PrintedPlace("document:b", null, "p. 2", null)));

        assertThat(FindingCsv.of(List.of(finding)).split("\r\n"))
                .containsExactly(
                        "rule,severity,territory,what,printed,recomputed,difference,places",
                        """
                        names,naming,,"'=SOMME(""A1"")",-3.50,'-3 ; 4,,"document:a, p. 1 : x | document:b, p. 2"\
                        """);
    }
}
