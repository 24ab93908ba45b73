package fr.avenant.reporting.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventType;
import fr.avenant.reporting.projection.Approval.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** given(golden event) then(approved rows), for each event that there is. */
class ApprovedRowsTest {

    private static final String HOW =
            "raise the version in Room, then mvn -pl reporting-service -am test"
                    + " -Dtest=ApprovedRowsTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Davenant.write=true writes the rows; read them";

    @BeforeAll
    static void write_them_anew_if_asked() throws IOException {
        if (Boolean.getBoolean("avenant.write")) {
            ApprovedRows.write();
        }
    }

    static List<Class<? extends DomainEvent>> events() {
        return ApprovedRows.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_becomes_the_rows_that_were_approved(Class<? extends DomainEvent> event) {
        assertThat(ApprovedRows.file(event))
                .as(HOW)
                .exists()
                .content(UTF_8)
                .isEqualTo(ApprovedRows.rows(event));
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_a_room_are_others_only_under_another_version(Room room) {
        assertThat(ApprovedRows.verdict(room)).as("%s: %s", room, HOW).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void rows_are_approved_of_what_is_published_and_of_nothing_else() throws IOException {
        assertThat(ApprovedRows.approvedTypes())
                .containsExactlyInAnyOrderElementsOf(
                        events().stream().map(it -> EventType.of(it).toString()).toList());
    }
}
