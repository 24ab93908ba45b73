package fr.avenant.reporting.table;

import org.jspecify.annotations.Nullable;

/**
 * A form in which the same answer can be had.
 *
 * @param label in French
 * @param type media type
 * @param href its address, with all coordinates pinned
 * @param schema where its columns or its structure are described; null for JSON, which the
 *     description of the API describes
 */
public record Download(
        String format, String label, String type, String href, @Nullable String schema) {

    /**
     * One of them.
     *
     * @param href its address
     * @param schema where it is described; null if nowhere
     */
    public static Download of(ExportFormat format, String href, @Nullable String schema) {
        return new Download(format.code(), format.label(), format.type().toString(), href, schema);
    }
}
