package fr.avenant.reporting.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook, so that the same table is the same bytes at any time. */
final class Workbooks {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** The first that a ZIP file can tell. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbooks() {}

    /** Copies it, part by part. */
    static void withoutClock(Path workbook, OutputStream out) throws IOException {
        try (var parts = new ZipFile(workbook.toFile())) {
            var same = new ZipOutputStream(out);
            for (var part : Collections.list(parts.entries())) {
                var copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NEVER);
                same.putNextEntry(copy);
                try (var content = parts.getInputStream(part)) {
                    copy(part.getName(), content, same);
                }
                same.closeEntry();
            }
            same.finish();
        }
    }

    private static void copy(String name, InputStream content, OutputStream out)
            throws IOException {
        if (name.equals(PROPERTIES)) {
            var text = new String(content.readAllBytes(), UTF_8);
            out.write(text.replaceFirst(CREATED, "$1" + NEVER + ":00Z$2").getBytes(UTF_8));
        } else {
            content.transferTo(out);
        }
    }
}
