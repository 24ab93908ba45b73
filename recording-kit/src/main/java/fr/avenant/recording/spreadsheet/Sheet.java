package fr.avenant.recording.spreadsheet;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.problem.JsonFault;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/**
 * What sheets of one kind hold: a record in each row, whose fields are the columns.
 *
 * @param <R> the record
 */
public final class Sheet<R extends Record> {

    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a cell says to empty a field of what is held. */
    public static final String EMPTY_WORD = EmptyWord.WORD;

    /** Unpacked, a sheet takes a good part of the memory, which all services of a JVM share. */
    private static final Semaphore UNPACKED_AT_ONCE = new Semaphore(2, true);

    /** For a file to come in. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int BLOCK = 65_536;

    private final JavaType type;
    private final List<Column> columns;
    private final String changing;

    /**
     * @param changing name of a column: a row that fills it tells what changes of a record that is
     *     held, and another one a whole record
     */
    public Sheet(ResolvableType type, String changing) {
        this.type = EventJson.strictMapper().constructType(type.getType());
        this.columns = Columns.of(type);
        this.changing = changing;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * Reads the rows of a file.
     *
     * @param format {@link #CSV} or {@link #XLSX}
     * @param understanding sees all rows, and says what is made of each of them
     * @throws PartsRefused if the file or one of its rows cannot be understood, with the places
     */
    public <T> List<T> read(
            MediaType format,
            InputStream file,
            Function<List<ToldRow<R>>, Function<ToldRow<R>, T>> understanding)
            throws IOException {
        var bytes = bytes(file);
        UNPACKED_AT_ONCE.acquireUninterruptibly();
        try {
            return records(
                    MediaType.valueOf(CSV).isCompatibleWith(format)
                            ? CsvFile.rows(bytes)
                            : XlsxFile.rows(bytes),
                    understanding);
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

    private <T> List<T> records(
            List<SheetRow> all, Function<List<ToldRow<R>>, Function<ToldRow<R>, T>> understanding) {
        var rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.size() < 2) {
            throw SheetRefusal.SHEET_MALFORMED.at("body", "has no row below its header");
        }
        var header = new Header(rows.getFirst(), columns);
        var told =
                rows.subList(1, rows.size()).stream()
                        .map(row -> new ToldRow<R>(header, row, type, header.tells(row, changing)))
                        .toList();
        header.check(required(told));
        return understood(told, understanding.apply(told));
    }

    /** Of what is held, a row that changes it needs to tell nothing. */
    private Stream<Column> required(List<ToldRow<R>> rows) {
        var anyWhole = rows.stream().anyMatch(row -> !row.changes());
        return columns.stream()
                .filter(Column::required)
                .filter(column -> anyWhole || !column.isPart());
    }

    private static <R extends Record, T> List<T> understood(
            List<ToldRow<R>> rows, Function<ToldRow<R>, T> meaning) {
        var found = new ArrayList<T>();
        var problems = new ArrayList<PlacedProblem>();
        for (var row : rows) {
            try {
                row.stray().ifPresentOrElse(problems::add, () -> found.add(meaning.apply(row)));
            } catch (JacksonException fault) {
                problems.add(row.problem(JsonFault.of(fault)));
            } catch (InvalidContent invalid) {
                problems.add(row.problem(JsonFault.of(invalid)));
            }
        }
        PartsRefused.ifAny(SheetRefusal.SHEET_MALFORMED, problems);
        return found;
    }
}
