package fr.avenant.recording.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an XLSX file before it is read: it is an archive of XML documents, and both can be
 * made to unfold without end. Nothing is kept of what is unpacked.
 */
final class XlsxArchive {

    /** What stands before each entry of an archive's table of contents. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile archive;
    private final XlsxParts parts = new XlsxParts();
    private final Set<ZipArchiveEntry> readable = new LinkedHashSet<>();
    private final Set<ZipArchiveEntry> others = new LinkedHashSet<>();

    private XlsxArchive(ZipFile archive) {
        this.archive = archive;
    }

    /**
     * The same file with only those of its parts that a reader may read: all XML within the limits.
     *
     * @throws fr.avenant.kit.refusal.PartsRefused if it is no archive, goes beyond the limits,
     *     names parts outside of itself, or declares document types (ECMA-376 part 2 forbids them)
     */
    static byte[] lookedThrough(byte[] file) {
        checkTableOfContents(file);
        try (var archive =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            var looked = new XlsxArchive(archive);
            for (var part : Collections.list(archive.getEntries())) {
                looked.lookThrough(part);
            }
            looked.parts.checkTogether();
            return looked.others.isEmpty() ? file : looked.readable();
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    static RuntimeException unreadable() {
        return SheetRefusal.SHEET_UNREADABLE.at("body", "is not an XLSX file");
    }

    /** Whoever opens an archive makes room for all that is in it. */
    private static void checkTableOfContents(byte[] file) {
        var entries = 0;
        for (var index = 0; index <= file.length - ENTRY.length; index++) {
            if (file[index] == ENTRY[0]
                    && file[index + 1] == ENTRY[1]
                    && file[index + 2] == ENTRY[2]
                    && file[index + 3] == ENTRY[3]
                    && ++entries > SheetLimits.PARTS) {
                throw SheetRefusal.SHEET_TOO_LARGE.at(
                        "body", "more than " + SheetLimits.PARTS + " parts");
            }
        }
    }

    private void lookThrough(ZipArchiveEntry part) throws IOException {
        if (isOutside(part.getName())) {
            throw SheetRefusal.SHEET_UNREADABLE.at("body", "names a part outside of itself");
        }
        if (part.getMethod() != ZipMethod.STORED.getCode()
                && part.getMethod() != ZipMethod.DEFLATED.getCode()) {
            throw SheetRefusal.SHEET_UNREADABLE.at(
                    "part " + part.getName(), "is packed in a way that spreadsheets do not use");
        }
        try (var content = archive.getInputStream(part)) {
            (parts.isXml(part.getName(), content) ? readable : others).add(part);
        }
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0;
    }

    /** Packed as they were. */
    private byte[] readable() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var copy = new ZipArchiveOutputStream(file)) {
            for (var part : readable) {
                copy.addRawArchiveEntry(part, archive.getRawInputStream(part));
            }
        }
        return file.toByteArray();
    }
}
