package fr.avenant.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.projection.Approval.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two projections of the same events: one counts posts, the other the people who hold them. */
class ApprovalTest {

    private static final String BEFORE = rows("post.listed", "1");
    private static final String AFTER = rows("post.holders", "2");

    private static final Approval RECORDED = new Approval(3, BEFORE);

    @Test
    void the_same_rows_under_the_same_version_are_approved() {
        assertThat(new Approval(3, rows("post.listed", "1")).against(RECORDED))
                .isEqualTo(Verdict.APPROVED);
    }

    @Test
    void other_rows_under_the_same_version_are_neither_approved_nor_written() {
        assertThat(new Approval(3, AFTER).against(RECORDED))
                .isEqualTo(Verdict.VERSION_TO_BE_RAISED);
    }

    @Test
    void other_rows_under_a_higher_version_are_written_before_they_are_approved() {
        var now = new Approval(4, AFTER);

        assertThat(now.against(RECORDED)).isEqualTo(Verdict.TO_BE_WRITTEN);
        assertThat(now.against(now)).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void a_raised_version_is_recorded_even_if_no_example_shows_why() {
        assertThat(new Approval(4, BEFORE).against(RECORDED)).isEqualTo(Verdict.TO_BE_WRITTEN);
    }

    @Test
    void a_version_never_goes_back() {
        assertThat(new Approval(2, BEFORE).against(RECORDED))
                .isEqualTo(Verdict.VERSION_TO_BE_RAISED);
        assertThat(new Approval(2, AFTER).against(RECORDED))
                .isEqualTo(Verdict.VERSION_TO_BE_RAISED);
    }

    @Test
    void a_new_room_is_written() {
        assertThat(new Approval(1, AFTER).against(null)).isEqualTo(Verdict.TO_BE_WRITTEN);
    }

    private static String rows(String measure, String value) {
        return EventJson.hash(List.of(Map.of("measure", measure, "value", value)));
    }
}
