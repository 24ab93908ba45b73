package fr.avenant.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.reporting.means.MeansRow;
import fr.avenant.reporting.organisation.PartRow;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.EntityRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A detail that nobody writes would be missing, without a word, where it is asked for. */
class RoomDetailsTest {

    private static final EntityRow MEANS =
            EntityRow.of(
                    "means",
                    "cahors",
                    List.of(),
                    Effective.since("2019"),
                    Source.of("document:cahors.cdv", "page 1"));

    private static final MeansRow DETAIL = new MeansRow("organisation:cahors.ccas", List.of());

    /** Of a table that is declared, and not listed. */
    private record Forgotten() implements DetailRow {

        private static final DetailTable<Forgotten> TABLE =
                DetailTable.list("forgotten", "means", List.of());

        @Override
        public DetailTable<Forgotten> table() {
            return TABLE;
        }
    }

    @Test
    void an_entry_has_the_details_of_its_kind() {
        assertThat(RoomDetails.ALL.byTable(MEANS.with(DETAIL)))
                .containsExactly(Map.entry(MeansRow.TABLE, List.of(DETAIL)));
    }

    @Test
    void one_that_lacks_some_is_refused() {
        refused(MEANS);
    }

    @Test
    void so_is_one_that_has_some_twice() {
        refused(MEANS.with(DETAIL).with(DETAIL));
    }

    @Test
    void so_is_one_with_those_of_another_kind() {
        refused(MEANS.with(DETAIL).with(new PartRow("organisation:etat")));
    }

    @Test
    void so_is_one_with_those_of_a_table_that_is_not_listed() {
        refused(MEANS.with(DETAIL).with(new Forgotten()));
    }

    @Test
    void no_detail_hides_what_every_entry_has() {
        assertThatThrownBy(() ->
                        DetailTable.one(
                                "odd",
                                "means",
                                List.of(Column.<MeansRow>text("label", MeansRow::partner))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd.label");
    }

    private static void refused(EntityRow entity) {
        assertThatThrownBy(() -> RoomDetails.ALL.byTable(entity))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("means");
    }
}
