package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.Discrepancy.Nature;
import fr.avenant.contracts.territory.Discrepancy.Severity;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    /** A sum that is off, and a threshold of the law. */
    private static final Set<Nature> ERRORS = EnumSet.of(Nature.ARITHMETIC, Nature.THRESHOLD);

    @Test
    void sums_that_are_off_and_thresholds_of_the_law_are_errors_whoever_found_them() {
        var offenders =
                Dossier.FACTS.stream()
                        .filter(fact ->
                                fact.content() instanceof Discrepancy found
                                        && ERRORS.contains(found.nature())
                                        && found.severity() != Severity.ERROR)
                        .map(Dossier::told)
                        .toList();

        assertThat(offenders).isEmpty();
    }
}
