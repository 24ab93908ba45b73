package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.cell.AbsenceReason;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Coverage;
import fr.avenant.reporting.cell.Coverage.Covered;
import fr.avenant.reporting.cell.LeftOut;
import fr.avenant.reporting.cell.Mark;
import fr.avenant.reporting.table.TableColumn;
import fr.avenant.reporting.table.TableColumn.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of cells: in codes for programs, in words for people. */
final class CellColumns {

    private static final String BETWEEN = " | ";
    private static final String YEAR = "year";

    private final Exported answer;

    private CellColumns(Exported answer) {
        this.answer = answer;
    }

    /**
     * Codes of the members, then the figure or why there is none, then the names of the members.
     */
    static List<TableColumn<CellRow>> inCodes(Exported answer) {
        return new CellColumns(answer).codes();
    }

    /** Names of the members, then the figure or why there is none, and the codes at the end. */
    static List<TableColumn<CellRow>> inWords(Exported answer) {
        return new CellColumns(answer).words();
    }

    private List<TableColumn<CellRow>> codes() {
        var columns = new ArrayList<TableColumn<CellRow>>();
        if (answer.several()) {
            columns.add(word("measure", "Measure of the catalogue", it -> it.measure().id()));
        }
        for (var dimension : answer.by()) {
            columns.add(member(dimension));
        }
        latestYear(columns);
        columns.add(
                word(
                        "status",
                        "value, notAvailable, suppressed, notApplicable or notComparable",
                        it -> it.cell().status().label()));
        columns.add(
                word(
                        "reason",
                        "Why there is no value, or not the whole of it",
                        it -> it.cell().reason() == null ? null : it.cell().reason().code()));
        columns.add(number("value", "The figure", it -> it.cell().value()));
        columns.add(word("unit", "Of value, printed and difference", it -> it.cell().unit()));
        printed(columns);
        explain(columns);
        for (var dimension : answer.by()) {
            columns.add(
                    TableColumn.word(
                            dimension + "Label",
                            answer.label(dimension),
                            "Name of the member in French",
                            it -> it.label(dimension)));
        }
        sources(columns);
        columns.add(
                of(
                        "yearInferred",
                        "True if no source prints the year",
                        Kind.FLAG,
                        it -> it.cell().yearInferred()));
        return columns;
    }

    private List<TableColumn<CellRow>> words() {
        var columns = new ArrayList<TableColumn<CellRow>>();
        if (answer.several()) {
            columns.add(word("measure", "Measure in French", it -> it.measure().label()));
        }
        for (var dimension : answer.by()) {
            columns.add(
                    dimension.equals(YEAR)
                            ? member(YEAR)
                            : TableColumn.word(
                                    dimension,
                                    answer.label(dimension),
                                    "Name of the member in French",
                                    it -> it.label(dimension)));
        }
        latestYear(columns);
        columns.add(number("value", "The figure", it -> it.cell().value()));
        columns.add(word("unit", "In French", it -> FrenchLabels.unitOfFigure(it.cell().unit())));
        columns.add(
                word(
                        "status",
                        "What the cell is, in French",
                        it -> FrenchLabels.status(it.cell().status().label())));
        columns.add(
                word(
                        "reason",
                        "Why there is no value, in French",
                        it -> reason(it.cell().reason())));
        columns.add(
                number(
                        "partial",
                        "What a sum would be without its missing parts",
                        it -> it.cell().partial() == null ? null : it.cell().partial().value()));
        columns.add(
                of(
                        "coverage",
                        "Whose figures a sum has, and who is missing",
                        Kind.TEXT,
                        CellColumns::coverage));
        printed(columns);
        columns.add(of("remarks", "What else to know", Kind.TEXT, it -> remarks(it.cell())));
        sources(columns);
        explain(columns);
        if (answer.several()) {
            columns.add(code("measure", FrenchLabels.column("measure"), it -> it.measure().id()));
        }
        for (var dimension : answer.by()) {
            if (!dimension.equals(YEAR)) {
                columns.add(code(dimension, answer.label(dimension), it -> it.member(dimension)));
            }
        }
        return columns;
    }

    private TableColumn<CellRow> member(String dimension) {
        return dimension.equals(YEAR)
                ? TableColumn.of(
                        YEAR,
                        answer.label(YEAR),
                        "Year of the figure",
                        Kind.YEAR,
                        CellColumns::year)
                : TableColumn.word(
                        dimension,
                        answer.label(dimension),
                        "Code of the member",
                        it -> it.member(dimension));
    }

    private static @Nullable Object year(CellRow row) {
        var year = row.member(YEAR);
        return year == null ? null : Integer.valueOf(year);
    }

    private void latestYear(List<TableColumn<CellRow>> columns) {
        if (!answer.by().contains(YEAR)) {
            columns.add(
                    of(
                            "latestYear",
                            "The year that was taken, where years are not told apart",
                            Kind.YEAR,
                            it -> it.cell().latestYear()));
        }
    }

    private static void printed(List<TableColumn<CellRow>> columns) {
        columns.add(
                number(
                        "printed",
                        "The total that a source prints",
                        it -> it.cell().printed() == null ? null : it.cell().printed().value()));
        columns.add(
                number(
                        "difference",
                        "How far the printed total is from the sum",
                        it ->
                                it.cell().printed() == null
                                        ? null
                                        : it.cell().printed().difference()));
    }

    private static void explain(List<TableColumn<CellRow>> columns) {
        columns.add(word("explain", "Address of the explanation", it -> it.cell().explain()));
    }

    private static void sources(List<TableColumn<CellRow>> columns) {
        columns.add(
                of(
                        "sourceCount",
                        "How many places in documents, or recordings of systems",
                        Kind.COUNT,
                        it -> it.sources().count()));
        columns.add(
                of(
                        "sources",
                        "The first five of them, separated by \" | \"",
                        Kind.TEXT,
                        it -> String.join(BETWEEN, it.sources().named())));
        columns.add(
                word(
                        "producers",
                        "Who made the figures, separated by \" | \"",
                        it -> String.join(BETWEEN, it.sources().producers())));
    }

    private static @Nullable String reason(@Nullable AbsenceReason reason) {
        return reason == null ? null : AbsenceReason.inFrench().get(reason.code());
    }

    private static @Nullable Object coverage(CellRow row) {
        var coverage = row.cell().coverage();
        if (coverage == null) {
            return null;
        }
        var told = new ArrayList<String>();
        add(told, "territory", Coverage::territory, coverage, row);
        add(told, "quartier", Coverage::quartier, coverage, row);
        return String.join(BETWEEN, told);
    }

    private static void add(
            List<String> told,
            String dimension,
            Function<Coverage, @Nullable Covered> part,
            Coverage coverage,
            CellRow row) {
        var covered = part.apply(coverage);
        if (covered != null) {
            var missing =
                    covered.missing().stream()
                            .map(it -> row.label(dimension, it))
                            .collect(Collectors.joining(", "));
            told.add(
                    "%d sur %d %ss%s"
                            .formatted(
                                    covered.covered(),
                                    covered.of(),
                                    dimension.equals("territory") ? "territoire" : "quartier",
                                    missing.isEmpty() ? "" : ", sans " + missing));
        }
    }

    private static @Nullable String remarks(Cell cell) {
        var remarks = new ArrayList<String>();
        if (Boolean.TRUE.equals(cell.yearInferred())) {
            remarks.add("année déduite : aucune source ne l’imprime");
        }
        for (var mark : Objects.requireNonNullElse(cell.marks(), List.<Mark>of())) {
            remarks.add(mark.label());
        }
        for (var left : Objects.requireNonNullElse(cell.leftOut(), List.<LeftOut>of())) {
            remarks.add("laissé de côté : " + left.facts() + " × " + left.reason().label());
        }
        if (cell.conflicts() != null && !cell.conflicts().isEmpty()) {
            remarks.add("autres chiffres pour la même place : " + cell.conflicts().size());
        }
        return remarks.isEmpty() ? null : String.join(BETWEEN, remarks);
    }

    private static TableColumn<CellRow> word(
            String name, String description, Function<CellRow, @Nullable Object> value) {
        return TableColumn.word(name, FrenchLabels.column(name), description, value);
    }

    private static TableColumn<CellRow> code(
            String name, String title, Function<CellRow, @Nullable Object> value) {
        return TableColumn.word(
                name + "Code",
                title + " (" + FrenchLabels.column("code") + ")",
                "As addresses and other files have it",
                value);
    }

    private static TableColumn<CellRow> of(
            String name, String description, Kind kind, Function<CellRow, @Nullable Object> value) {
        return TableColumn.of(name, FrenchLabels.column(name), description, kind, value);
    }

    private static TableColumn<CellRow> number(
            String name, String description, Function<CellRow, @Nullable BigDecimal> value) {
        return new TableColumn<>(
                name,
                FrenchLabels.column(name),
                description,
                Kind.NUMBER,
                value::apply,
                it -> it.cell().unit());
    }
}
