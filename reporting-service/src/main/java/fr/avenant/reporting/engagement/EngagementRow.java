package fr.avenant.reporting.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of an engagement.
 *
 * @param node code of a node of the contract's framework
 */
public record EngagementRow(
        @Nullable String pillar,
        @Nullable String node,
        List<String> partners,
        List<String> quartiers)
        implements DetailRow {

    public static final DetailTable<EngagementRow> TABLE =
            DetailTable.one(
                    "engagement",
                    "engagement",
                    List.of(
                            Column.text("pillar", EngagementRow::pillar),
                            Column.text("node", EngagementRow::node),
                            Column.texts("partners", EngagementRow::partners),
                            Column.texts("quartiers", EngagementRow::quartiers)));

    static EngagementRow of(Engagement engagement) {
        return new EngagementRow(
                engagement.pillar(),
                engagement.node(),
                engagement.partners(),
                engagement.quartiers());
    }

    @Override
    public DetailTable<EngagementRow> table() {
        return TABLE;
    }
}
