package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.Conflict;
import fr.avenant.observatory.reporting.answer.Partial;
import fr.avenant.observatory.reporting.answer.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns cells into what pages show of them. */
@Component
public class Figures {

    private static final String API = "/api/v1/explanations/";

    private final FrenchLabels labels;

    Figures(FrenchLabels labels) {
        this.labels = labels;
    }

    /** The cell as a page shows it. */
    public Figure of(Cell cell) {
        var value = cell.status().equals("value") ? cell.value() : null;
        return new Figure(
                value != null,
                value == null
                        ? labels.of("mark", cell.status())
                        : FrenchNumbers.figure(value, cell.unit()),
                value == null ? absence(cell) : null,
                cell.latestYear() == null ? null : String.valueOf(cell.latestYear()),
                page(cell.explain()),
                remarks(cell),
                value == null ? null : new BigDecimal(value),
                printed(cell.printed(), cell.unit()),
                difference(cell.printed(), cell.unit()));
    }

    private String absence(Cell cell) {
        return cell.reason() == null
                ? labels.of("status", cell.status())
                : labels.of("reason", cell.reason());
    }

    private static @Nullable String page(@Nullable String explain) {
        return explain == null ? null : explain.replaceFirst("^" + API, "/explications/");
    }

    private static List<String> remarks(Cell cell) {
        var remarks = new ArrayList<String>();
        if (cell.partial() != null) {
            remarks.add(partial(cell.partial(), cell.unit()));
        }
        cell.conflicts().forEach(conflict -> remarks.add(conflict(conflict, cell.unit())));
        return remarks;
    }

    private static String partial(Partial partial, @Nullable String unit) {
        return "Somme de %d sur %d : %s"
                .formatted(
                        partial.covered(),
                        partial.of(),
                        FrenchNumbers.figure(partial.value(), unit));
    }

    private static String conflict(Conflict conflict, @Nullable String unit) {
        var figure = FrenchNumbers.figure(conflict.value(), unit);
        return conflict.locator() == null
                ? "Autre chiffre : " + figure
                : "Autre chiffre : %s (%s)".formatted(figure, conflict.locator());
    }

    private static @Nullable String printed(@Nullable Printed printed, @Nullable String unit) {
        return printed == null ? null : FrenchNumbers.figure(printed.value(), unit);
    }

    private static @Nullable String difference(@Nullable Printed printed, @Nullable String unit) {
        return printed == null || printed.difference() == null
                ? null
                : FrenchNumbers.figure(printed.difference(), unit);
    }
}
