package fr.avenant.reporting.readtable;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of something that can be compared.
 *
 * @param part which part of the aggregate it is
 * @param basis whether it is a detail, or a total that a source prints
 * @param year null if the source gives none
 * @param dimensions members besides territory and year, by name
 * @param labels names of members that no register holds, by dimension
 * @param producer who made the figure; null if the source does not say
 * @param vintage which edition of the producer's data
 * @param yearInferred whether the year is not printed in the source
 * @param isProtected whether not everybody may see it, which is nothing that an event says
 */
public record FactRow(
        String part,
        String measure,
        Basis basis,
        String territory,
        @Nullable Integer year,
        Map<String, String> dimensions,
        Map<String, String> labels,
        Quantity quantity,
        String unit,
        Effective effective,
        Source source,
        @Nullable String producer,
        @Nullable String vintage,
        boolean yearInferred,
        boolean isProtected) {

    /** What an event says of it. */
    public static final List<Column<FactRow>> COLUMNS =
            List.of(
                    Column.text("part", FactRow::part),
                    Column.text("measure", FactRow::measure),
                    Column.text("basis", it -> it.basis().name().toLowerCase(Locale.ROOT)),
                    Column.text("territory", FactRow::territory),
                    Column.of("year", "int", FactRow::year),
                    Column.jsonb("dimensions", FactRow::dimensions),
                    Column.jsonb("labels", FactRow::labels),
                    Column.text("status", FactRow::status),
                    Column.text("reason", FactRow::reason),
                    Column.of("value", "numeric", it -> it.quantity().value()),
                    Column.text("unit", FactRow::unit),
                    Column.date("valid_from", it -> it.effective().firstDay()),
                    Column.date("valid_to", it -> it.effective().dayAfter()),
                    Column.json("effective", it -> EventJson.write(it.effective())),
                    Column.text("document", it -> it.source().document()),
                    Column.text("locator", it -> it.source().locator()),
                    Column.text("system", it -> it.source().system()),
                    Column.text("producer", FactRow::producer),
                    Column.text("vintage", FactRow::vintage),
                    Column.of("year_inferred", "boolean", FactRow::yearInferred));

    /** What the table holds of it. */
    static final List<Column<FactRow>> STORED =
            Stream.concat(
                            COLUMNS.stream(),
                            Stream.of(
                                    Column.<FactRow>of(
                                            "is_protected", "boolean", FactRow::isProtected)))
                    .toList();

    private static final Quantity ONE = Quantity.measured("1");

    /** Details are added; totals stand beside what they claim to add. */
    public enum Basis {
        DETAIL,
        TOTAL
    }

    /** Of no named producer, and of a year that is printed if there is one. */
    public FactRow(
            String part,
            String measure,
            Basis basis,
            String territory,
            @Nullable Integer year,
            Map<String, String> dimensions,
            Map<String, String> labels,
            Quantity quantity,
            String unit,
            Effective effective,
            Source source) {
        this(
                part,
                measure,
                basis,
                territory,
                year,
                dimensions,
                labels,
                quantity,
                unit,
                effective,
                source,
                null,
                null,
                false,
                false);
    }

    /** One more of something. */
    public static FactRow counted(
            String measure,
            String unit,
            String territory,
            Map<String, String> dimensions,
            Effective effective,
            Source source) {
        return new FactRow(
                "count",
                measure,
                Basis.DETAIL,
                territory,
                null,
                dimensions,
                Map.of(),
                ONE,
                unit,
                effective,
                source);
    }

    /** An amount of money, as an event tells it. */
    public static FactRow euros(
            String measure,
            Basis basis,
            String territory,
            @Nullable Integer year,
            Map<String, String> dimensions,
            Map<String, String> labels,
            Quantity quantity,
            Recording<?> event) {
        return new FactRow(
                "money",
                measure,
                basis,
                territory,
                year,
                dimensions,
                labels,
                quantity,
                "euros",
                event.effective(),
                event.source());
    }

    /** The same, made by somebody. */
    public FactRow producedBy(@Nullable String producer, @Nullable String vintage) {
        return with(producer, vintage, yearInferred, isProtected);
    }

    /**
     * The same, of a year that is printed or not.
     *
     * @param own what stands beside the year; null if it is as with the effective dates
     */
    public FactRow ofYear(Effective.@Nullable Basis own) {
        var isInferred = effective.basisOfYear(own) == Effective.Basis.INFERRED;
        return with(producer, vintage, year != null && isInferred, isProtected);
    }

    /** The same, which not everybody may see if that is so. */
    FactRow protectedIf(boolean isSo) {
        return with(producer, vintage, yearInferred, isSo);
    }

    private FactRow with(
            @Nullable String producer,
            @Nullable String vintage,
            boolean yearInferred,
            boolean isProtected) {
        return new FactRow(
                part,
                measure,
                basis,
                territory,
                year,
                dimensions,
                labels,
                quantity,
                unit,
                effective,
                source,
                producer,
                vintage,
                yearInferred,
                isProtected);
    }

    /** The status that a cell with this fact alone would have. */
    public String status() {
        return switch (quantity.kind()) {
            case MEASURED -> "value";
            case NOT_AVAILABLE -> "notAvailable";
            case SUPPRESSED -> "suppressed";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }

    /** Why there is no value; null if there is one. */
    public @Nullable String reason() {
        return switch (quantity.kind()) {
            case MEASURED, NOT_APPLICABLE -> null;
            case NOT_AVAILABLE ->
                    quantity.reason() == null ? "printedNotAvailable" : quantity.reason();
            case SUPPRESSED -> "bySource";
        };
    }
}
