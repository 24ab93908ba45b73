package fr.avenant.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import fr.avenant.reporting.disclosure.RandomRegister.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule against whoever asks for everything, on 200 registers. */
class DisclosureAttackTest {

    private static final int REGISTERS = 200;

    private static final ProtectedMeasures MEASURES =
            ProtectedMeasures.of(
                    List.of(
                            measure(RandomRegister.COUNT, limited("people"), null, null),
                            measure(RandomRegister.WIDE, limited("people"), null, null),
                            measure(RandomRegister.BASE, limited(null), null, null),
                            measure(
                                    RandomRegister.SHARE,
                                    null,
                                    RandomRegister.COUNT,
                                    RandomRegister.BASE),
                            measure(RandomRegister.LOOSE, null, RandomRegister.COUNT, null)),
                    Set.of("share"));

    @Test
    void nobody_works_out_a_small_figure() {
        var hidden = 0;
        var shown = 0;
        for (var seed = 0L; seed < REGISTERS; seed++) {
            var attack = attack(seed, EnumSet.allOf(Protection.class));
            hidden += attack.hiddenFigures();
            shown += attack.shownFigures();

            assertThat(attack.findings()).as("register %d", seed).isEmpty();
            assertThat(attack.findingsOfInsiders()).as("register %d", seed).isEmpty();
        }
        assertThat(hidden).as("there is something to be worked out").isGreaterThan(REGISTERS);
        assertThat(shown).as("and something to work it out from").isGreaterThan(REGISTERS * 10);
    }

    @ParameterizedTest
    @EnumSource
    void without_any_of_the_protections_somebody_does(Protection protection) {
        var others = EnumSet.complementOf(EnumSet.of(protection));

        assertThat(
                        LongStream.range(0, REGISTERS)
                                .filter(seed -> !attack(seed, others).findings().isEmpty())
                                .findFirst())
                .as("a register that is given away without %s", protection)
                .isPresent();
    }

    private static RegisterAttack attack(long seed, Set<Protection> protections) {
        var register = RandomRegister.of(seed);
        var withheld = ids(register);
        withheld.removeAll(
                shown(
                        register,
                        EnumSet.of(Protection.GRAIN, Protection.STATEMENT, Protection.EXTENT)));
        return new RegisterAttack(register, shown(register, protections), withheld);
    }

    private static Set<FigureId> shown(List<Version> register, Set<Protection> protections) {
        var shown = new HashSet<FigureId>();
        register.stream()
                .collect(Collectors.groupingBy(Version::territory))
                .values()
                .forEach(block ->
                        shown.addAll(
                                new DisclosureRule(MEASURES, protections)
                                        .spans(block.stream().map(Version::figure).toList())
                                        .keySet()));
        return shown;
    }

    private static Set<FigureId> ids(List<Version> register) {
        return register.stream().map(it -> it.figure().id()).collect(Collectors.toSet());
    }

    private static Disclosure limited(@Nullable String family) {
        return new Disclosure(RandomRegister.MINIMUM, "a rule", null, family, null);
    }

    private static Measure measure(
            String id,
            @Nullable Disclosure disclosure,
            @Nullable String numerator,
            @Nullable String denominator) {
        return TestMeasures.measure(id, "people", disclosure, numerator, denominator);
    }
}
