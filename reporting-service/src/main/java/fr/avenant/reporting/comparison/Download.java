package fr.avenant.reporting.comparison;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in which the same cells can be had.
 *
 * @param label in French
 * @param type media type
 * @param href its address, with all coordinates pinned
 * @param schema where its columns or its structure are described; null for JSON, which the
 *     description of the API describes
 */
record Download(String format, String label, String type, String href, @Nullable String schema) {

    /** All that an answer suits. */
    static List<Download> all(Exported answer) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.suits(answer.by()))
                .map(format ->
                        new Download(
                                format.code(),
                                format.label(),
                                format.type().toString(),
                                answer.address(format),
                                answer.schema(format)))
                .toList();
    }
}
