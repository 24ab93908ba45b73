package fr.avenant.reporting.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** What SQL asks of an indicator. */
public record IndicatorRow(String engagement, List<String> breakdowns) implements DetailRow {

    public static final DetailTable<IndicatorRow> TABLE =
            DetailTable.one(
                    "indicator",
                    "indicator",
                    List.of(
                            Column.text("engagement", IndicatorRow::engagement),
                            Column.texts("breakdowns", IndicatorRow::breakdowns)));

    static IndicatorRow of(Indicator indicator) {
        return new IndicatorRow(indicator.engagement(), indicator.breakdowns());
    }

    @Override
    public DetailTable<IndicatorRow> table() {
        return TABLE;
    }
}
