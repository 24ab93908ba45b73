package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Measure;
import fr.avenant.observatory.reporting.answer.Printed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns cells into what pages show of them. */
@Component
public class Figures {

    private static final String API = "/api/v1/explanations/";
    private static final int DECIMALS_OF_RATIOS = 2;
    private static final String OF_A_PERIOD = "forItsPeriod";

    private final FrenchLabels labels;
    private final Remarks remarks;

    Figures(FrenchLabels labels, Remarks remarks) {
        this.labels = labels;
        this.remarks = remarks;
    }

    /** A cell of an answer as a page shows it. */
    public Figure of(ComparisonAnswer answer, Cell cell) {
        return of(answer.measure(), answer.by(), answer.members(), cell);
    }

    /**
     * A cell as a page shows it.
     *
     * @param by what the question is broken down by
     * @param members names of members, by dimension and code
     */
    public Figure of(
            Measure measure, List<String> by, Map<String, Map<String, String>> members, Cell cell) {
        var value = cell.status().equals("value") ? cell.value() : null;
        return new Figure(
                value != null,
                value == null
                        ? labels.of("mark", cell.status())
                        : written(shown(value, cell), cell.unit(), measure),
                value == null ? absence(cell) : null,
                by.contains("year") ? inferred(cell) : year(measure, cell, value != null),
                page(cell.explain()),
                remarks.on(cell, measure, members),
                value == null ? null : new BigDecimal(value),
                cell.unit(),
                printed(cell.printed(), cell.unit()),
                difference(cell.printed(), cell.unit()));
    }

    /** A ratio has as many decimals as one divides for: two are shown. */
    private static String shown(String value, Cell cell) {
        var number = new BigDecimal(value);
        return cell.terms() == null || number.scale() <= DECIMALS_OF_RATIOS
                ? value
                : number.setScale(DECIMALS_OF_RATIOS, RoundingMode.HALF_UP).toPlainString();
    }

    /** The unit goes with the figure where it is not the measure's own. */
    private String written(String value, String unit, Measure measure) {
        return unit.equals(measure.unit())
                ? FrenchNumbers.figure(value, unit)
                : FrenchNumbers.spelled(value, unit, labels.of("unit", unit));
    }

    private String absence(Cell cell) {
        return cell.reason() == null
                ? labels.of("status", cell.status())
                : labels.of("reason", cell.reason());
    }

    /** Where the year stands beside the figure already. */
    private @Nullable String inferred(Cell cell) {
        return Boolean.TRUE.equals(cell.yearInferred()) ? labels.of("yearBasis", "inferred") : null;
    }

    /** A state, such as a number of engagements, is of no year: it lasts. */
    private @Nullable String year(Measure measure, Cell cell, boolean known) {
        if (cell.latestYear() != null) {
            return labels.year(cell.latestYear(), Boolean.TRUE.equals(cell.yearInferred()));
        }
        return known && OF_A_PERIOD.equals(measure.holds()) ? labels.year(null, false) : null;
    }

    private static @Nullable String page(@Nullable String explain) {
        return explain == null ? null : explain.replaceFirst("^" + API, "/explications/");
    }

    private static @Nullable String printed(@Nullable Printed printed, String unit) {
        return printed == null ? null : FrenchNumbers.figure(printed.value(), unit);
    }

    private static @Nullable String difference(@Nullable Printed printed, String unit) {
        return printed == null || printed.difference() == null
                ? null
                : FrenchNumbers.figure(printed.difference(), unit);
    }
}
