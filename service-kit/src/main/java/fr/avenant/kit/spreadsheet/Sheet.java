package fr.avenant.kit.spreadsheet;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.RecordShape;
import fr.avenant.kit.refusal.JsonFault;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;

/**
 * What sheets of one kind hold: a record in each row, whose fields are the columns.
 *
 * @param <R> the record
 */
public final class Sheet<R extends Record> {

    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Unpacked, a sheet takes a good part of the memory, which all services of a JVM share. */
    private static final Semaphore UNPACKED_AT_ONCE = new Semaphore(2, true);

    /** For a file to come in. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int BLOCK = 65_536;

    private final ResolvableType type;
    private final List<Column> columns;

    public Sheet(ResolvableType type) {
        this.type = type;
        this.columns = Columns.of(type);
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * Reads the rows of a file.
     *
     * @param format {@link #CSV} or {@link #XLSX}
     * @param found makes of a record and the place of its row what is wanted
     * @throws PartsRefused if the file or one of its rows cannot be understood, with the places
     */
    public <T> List<T> read(MediaType format, InputStream file, BiFunction<String, R, T> found)
            throws IOException {
        var bytes = bytes(file);
        UNPACKED_AT_ONCE.acquireUninterruptibly();
        try {
            return records(
                    MediaType.valueOf(CSV).isCompatibleWith(format)
                            ? CsvFile.rows(bytes)
                            : XlsxFile.rows(bytes),
                    found);
        } finally {
            UNPACKED_AT_ONCE.release();
        }
    }

    private static byte[] bytes(InputStream file) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var bytes = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (var read = file.read(block); read >= 0; read = file.read(block)) {
            bytes.write(block, 0, read);
            if (bytes.size() > SheetLimits.BYTES) {
                throw SheetRefusal.SHEET_TOO_LARGE.at(
                        "body", "more than " + SheetLimits.BYTES + " bytes");
            }
            if (System.nanoTime() > deadline) {
                throw SheetRefusal.SHEET_UNREADABLE.at(
                        "body", "did not come in within " + PATIENCE.toSeconds() + " seconds");
            }
        }
        return bytes.toByteArray();
    }

    private <T> List<T> records(List<SheetRow> all, BiFunction<String, R, T> found) {
        var rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.size() < 2) {
            throw SheetRefusal.SHEET_MALFORMED.at("body", "has no row below its header");
        }
        var header = new Header(rows.getFirst(), columns);
        var records = new ArrayList<T>();
        var problems = new ArrayList<PlacedProblem>();
        for (var row : rows.subList(1, rows.size())) {
            try {
                header.stray(row)
                        .ifPresentOrElse(
                                problems::add,
                                () ->
                                        records.add(
                                                found.apply(
                                                        "row " + row.number(), read(header, row))));
            } catch (JacksonException fault) {
                problems.add(problem(header, row, JsonFault.of(fault)));
            } catch (InvalidContent invalid) {
                problems.add(problem(header, row, JsonFault.of(invalid)));
            }
        }
        PartsRefused.ifAny(SheetRefusal.SHEET_MALFORMED, problems);
        return records;
    }

    private R read(Header header, SheetRow row) {
        var mapper = EventJson.strictMapper();
        R read = mapper.readerFor(mapper.constructType(type.getType())).readValue(header.json(row));
        RecordShape.missing(read)
                .ifPresent(at -> {
                    throw new InvalidContent(at, "is missing");
                });
        return read;
    }

    private static PlacedProblem problem(Header header, SheetRow row, JsonFault fault) {
        return Header.problem(header.location(row, fault.location()), fault.problem());
    }
}
