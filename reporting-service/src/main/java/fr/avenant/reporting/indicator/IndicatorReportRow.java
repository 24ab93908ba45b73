package fr.avenant.reporting.indicator;

import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of a value of an indicator. What it comes to is null where the public does not see
 * it.
 *
 * @param periodFrom as it is printed
 * @param parts names of what it is broken down into, sorted
 */
public record IndicatorReportRow(
        String indicator,
        String stage,
        String periodFrom,
        @Nullable String quartier,
        String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal women,
        @Nullable BigDecimal men,
        List<String> parts)
        implements DetailRow {

    private static final String WITH_PARTS = "shown = 'all'";

    public static final DetailTable<IndicatorReportRow> TABLE =
            DetailTable.one(
                    "indicator_report",
                    "indicator-report",
                    List.of(
                            Column.text("indicator", IndicatorReportRow::indicator),
                            Column.text("stage", IndicatorReportRow::stage),
                            Column.text("period_from", IndicatorReportRow::periodFrom),
                            Column.text("quartier", IndicatorReportRow::quartier),
                            Column.text("unit", IndicatorReportRow::unit),
                            Column.<IndicatorReportRow>of(
                                            "quantity", "numeric", IndicatorReportRow::quantity)
                                    .shownIf("shown <> 'nothing'"),
                            Column.<IndicatorReportRow>of(
                                            "women", "numeric", IndicatorReportRow::women)
                                    .shownIf(WITH_PARTS),
                            Column.<IndicatorReportRow>of("men", "numeric", IndicatorReportRow::men)
                                    .shownIf(WITH_PARTS),
                            Column.texts("parts", IndicatorReportRow::parts)));

    static IndicatorReportRow of(IndicatorReport report) {
        return new IndicatorReportRow(
                report.indicator(),
                FactMembers.written(report.stage()),
                report.period().from(),
                report.quartier(),
                report.unit(),
                report.quantity().value(),
                part(report, "women"),
                part(report, "men"),
                report.breakdown().keySet().stream().sorted().toList());
    }

    private static @Nullable BigDecimal part(IndicatorReport report, String name) {
        var part = report.breakdown().get(name);
        return part == null ? null : part.value();
    }

    @Override
    public DetailTable<IndicatorReportRow> table() {
        return TABLE;
    }
}
