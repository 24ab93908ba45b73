package fr.avenant.reporting.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingCsvTest {

    @Test
    void quotes_are_doubled_and_formulas_are_made_harmless_but_negative_numbers_stay_numbers()
            throws IOException {
        var finding =
                new Finding(
                        "names",
                        Severity.NAMING,
                        null,
                        "=SOMME(\"A1\")",
                        "-3.50",
                        "-3 ; 4",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("discrepancy:a", "discrepancy:b"),
                        List.of(
                                new Finding.PrintedPlace(
                                        "document:a",
                                        "A",
                                        "p. 1",
                                        null,
                                        "organisation:a",
                                        "x",
                                        null),
                                new Finding.PrintedPlace(
                                        "document:b",
                                        null,
                                        "p. 2",
                                        null,
                                        "organisation:b",
                                        null,
                                        null),
                                new Finding.PrintedPlace(
                                        null,
                                        null,
                                        null,
                                        "legifrance",
                                        "organisation:b",
                                        null,
                                        null),
                                new Finding.PrintedPlace(
                                        null, null, null, null, "quartier:b", null, null)));

        var out = new ByteArrayOutputStream();
        FindingCsv.write(Map.of(), List.of(finding), out);

        assertThat(out.toString(UTF_8).split("\r\n"))
                .containsExactly(
                        "rule,severity,territory,what,printed,recomputed,difference,places,id,sameAs,subjects",
                        """
                        names,naming,,"'=SOMME(""A1"")",-3.50,'-3 ; 4,,"document:a, p. 1 : x | document:b, p. 2 | legifrance | quartier:b",,discrepancy:a | discrepancy:b,organisation:a | organisation:b | quartier:b\
                        """);
    }
}
