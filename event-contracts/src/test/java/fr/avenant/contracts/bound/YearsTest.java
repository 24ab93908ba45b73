package fr.avenant.contracts.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.programmation.Post.YearlyFunding;
import fr.avenant.contracts.programmation.TfpbTotal.Scope;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether a year is printed can be said of every year, in the same way. */
class YearsTest {

    @Test
    void beside_every_year_stands_whether_it_is_printed() {
        assertThat(recordsWith("year")).hasSizeGreaterThan(5).isEqualTo(recordsWith("yearBasis"));
        assertThat(Component.all())
                .filteredOn(component -> component.field().getName().equals("yearBasis"))
                .allMatch(component -> component.type() == Basis.class);
    }

    @Test
    void nothing_is_said_of_a_year_that_is_not_there() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() ->
                        new YearlyFunding(
                                "organisation:anru", null, Basis.INFERRED, Euros.of("1.00")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("yearBasis"));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Scope("l01", null, Basis.INFERRED, null))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("yearBasis"));
    }

    private static Set<Class<?>> recordsWith(String name) {
        return Component.all().stream()
                .map(Component::field)
                .filter(field -> field.getName().equals(name))
                .map(Field::getDeclaringClass)
                .collect(Collectors.toSet());
    }
}
