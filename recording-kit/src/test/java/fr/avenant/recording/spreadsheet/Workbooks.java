package fr.avenant.recording.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX files, honest ones and others. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    static byte[] with(Consumer<Worksheet> filled) {
        return bytes(file -> {
            try (var workbook = new Workbook(file, "test", "1.0")) {
                filled.accept(workbook.newWorksheet("faits"));
            }
        });
    }

    /** Texts in rows, from the first cell on. */
    static byte[] of(String[]... rows) {
        return with(sheet -> {
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        });
    }

    /** The same file with one part replaced or added. */
    static byte[] with(byte[] file, String part, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var archive =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (var entry : Collections.list(archive.getEntries())) {
                parts.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.put(part, content);
        return archive(parts);
    }

    static byte[] with(byte[] file, String part, String content) {
        return with(file, part, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] archive(Map<String, byte[]> parts) {
        return bytes(file -> {
            try (var archive = new ZipOutputStream(file)) {
                for (var part : parts.entrySet()) {
                    archive.putNextEntry(new ZipEntry(part.getKey()));
                    archive.write(part.getValue());
                }
            }
        });
    }

    /** One part of zeros, which packs to a thousandth. */
    static byte[] bomb(byte[] file, int megabytes) {
        return with(file, SHEET, new byte[megabytes * 1024 * 1024]);
    }

    private interface Written {
        void to(OutputStream file) throws IOException;
    }

    private static byte[] bytes(Written written) {
        var file = new ByteArrayOutputStream();
        try {
            written.to(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
