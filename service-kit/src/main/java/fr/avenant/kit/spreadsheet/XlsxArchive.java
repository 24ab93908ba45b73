package fr.avenant.kit.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an XLSX file before it is read: it is an archive of XML documents, and both can be
 * made to unfold without end. Nothing is kept of what is unpacked.
 */
final class XlsxArchive {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8192;

    private long unpacked;
    private final byte[] block = new byte[BLOCK];

    private XlsxArchive() {}

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it is no archive, unfolds beyond the limits,
     *     names parts outside of itself, or declares document types (ECMA-376 part 2 forbids them)
     */
    static void check(byte[] file) {
        try (var archive =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            var check = new XlsxArchive();
            var parts = Collections.list(archive.getEntries());
            if (parts.size() > SheetLimits.PARTS) {
                throw SheetRefusal.SHEET_TOO_LARGE.at(
                        "body", "more than " + SheetLimits.PARTS + " parts");
            }
            for (var part : parts) {
                check.check(archive, part);
            }
            var cells = new XlsxCells();
            for (var part : parts) {
                try (var content = archive.getInputStream(part)) {
                    cells.check(content);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    static RuntimeException unreadable() {
        return SheetRefusal.SHEET_UNREADABLE.at("body", "is not an XLSX file");
    }

    private void check(ZipFile archive, ZipArchiveEntry part) throws IOException {
        if (isOutside(part.getName())) {
            throw SheetRefusal.SHEET_UNREADABLE.at("body", "names a part outside of itself");
        }
        try (var content = archive.getInputStream(part)) {
            var matched = 0;
            for (var read = content.read(block); read >= 0; read = content.read(block)) {
                unpacked += read;
                if (unpacked > SheetLimits.UNPACKED_BYTES) {
                    throw SheetRefusal.SHEET_TOO_LARGE.at(
                            "body",
                            "unpacks to more than " + SheetLimits.UNPACKED_BYTES + " bytes");
                }
                matched = matchDoctype(read, matched);
            }
        }
    }

    /** Goes on where the last block ended; zeros are passed over, as UTF-16 has them. */
    private int matchDoctype(int length, int before) {
        var matched = before;
        for (var index = 0; index < length; index++) {
            var next = block[index];
            if (next == 0) {
                continue;
            }
            matched = next == DOCTYPE[matched] ? matched + 1 : next == DOCTYPE[0] ? 1 : 0;
            if (matched == DOCTYPE.length) {
                throw SheetRefusal.SHEET_UNREADABLE.at("body", "declares a document type");
            }
        }
        return matched;
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0;
    }
}
