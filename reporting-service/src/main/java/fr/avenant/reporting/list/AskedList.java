package fr.avenant.reporting.list;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.table.ExportFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what form a list is asked for, and which page of it: a file has them all.
 *
 * @param format JSON or that of a table
 * @param after {@code next} of the page before; null for the first one
 * @param limit how many entries the page has at most, from 1
 */
public record AskedList(ExportFormat format, @Nullable String after, int limit) {

    static final String AFTER = "after";
    static final String LIMIT = "limit";

    /**
     * @throws InvalidParameter if no page can have that many, or if it is a page of a file
     */
    static AskedList of(Parameters given, ExportFormat format) {
        for (var name : List.of(AFTER, LIMIT)) {
            InvalidParameter.unless(
                    format == ExportFormat.JSON || given.one(name) == null,
                    name,
                    "goes with format=json: a file has the whole list");
        }
        var limit = given.one(LIMIT);
        return new AskedList(
                format, given.one(AFTER), limit == null ? ListPage.LARGEST : of(limit));
    }

    private static int of(String limit) {
        try {
            var number = Integer.parseInt(limit);
            ListPage.check(number);
            return number;
        } catch (NumberFormatException _) {
            throw new InvalidParameter(LIMIT, "must be from 1 to " + ListPage.LARGEST);
        }
    }
}
