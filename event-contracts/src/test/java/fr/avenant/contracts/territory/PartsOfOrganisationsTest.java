package fr.avenant.contracts.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.territory.Organisation.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsOfOrganisationsTest {

    private static final String STATE = "organisation:etat";

    @Test
    void an_organisation_is_a_part_of_several_one_after_the_other_or_at_once() {
        var links =
                List.of(
                        whole(STATE, "2010", "2015-12-31"),
                        whole(STATE, "2016", null),
                        whole("organisation:insee", "2012", null));

        assertThat(of(links).partOf()).isEqualTo(links);
    }

    @Test
    void of_one_and_the_same_it_is_a_part_once_at_a_time() {
        for (var second :
                List.of(
                        whole(STATE, "2015-12", null),
                        whole(STATE, null, null),
                        whole(STATE, "2009", "2010-01-01"))) {
            assertThatExceptionOfType(InvalidContent.class)
                    .isThrownBy(() -> of(List.of(whole(STATE, "2010", "2015"), second)))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("partOf"));
        }
    }

    @Test
    void it_does_not_cease_to_be_a_part_before_it_is_one() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> whole(STATE, "2015-07", "2015-06"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("to"));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> whole(STATE, "07/2015", null))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("from"));
    }

    @Test
    void one_that_is_a_part_of_nothing_is_written_as_before() {
        assertThat(EventJson.write(of(List.of()))).doesNotContain("partOf");
    }

    private static Whole whole(String organisation, @Nullable String from, @Nullable String to) {
        return new Whole(organisation, from, to, null, null);
    }

    private static Organisation of(List<Whole> partOf) {
        return new Organisation(
                "DDT du Lot",
                Organisation.Kind.STATE,
                null,
                null,
                null,
                null,
                "cahors",
                List.of(),
                partOf);
    }
}
