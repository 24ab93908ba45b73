package fr.avenant.reporting.list;

import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.answer.Content.Reply;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.answer.StandpointNotes;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.table.CsvTable;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.Note;
import fr.avenant.reporting.table.PlainName;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.table.TableSink;
import fr.avenant.reporting.table.XlsxTable;
import fr.avenant.reporting.time.AskedTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with lists: a page in JSON, or all of it as a table, a page in memory at a time. */
@Component
public final class ListAnswers {

    /** Larger pages are larger in memory, smaller ones ask the database more often. */
    private static final int ROWS_AT_ONCE = 1_000;

    private static final Set<String> OF_THE_PAGE =
            Set.of(ExportFormat.PARAMETER, AskedList.AFTER, AskedList.LIMIT);

    /**
     * Reads a page.
     *
     * @param <P> the page
     */
    @FunctionalInterface
    public interface Reader<P> {

        P page(Snapshot snapshot, Window window);
    }

    private final Answers answers;
    private final ReadModel readModel;
    private final JsonMapper json;

    ListAnswers(Answers answers, ReadModel readModel, JsonMapper json) {
        this.answers = answers;
        this.readModel = readModel;
        this.json = json;
    }

    /** Answers with a list that has no pages. */
    public <R, P extends Listed<R>> ResponseEntity<?> of(
            ListTable<R> table, AskedForm asked, AskedTime time, Reader<P> reader) {
        return of(table, new AskedList(asked.format(), null, ListPage.LARGEST), time, reader);
    }

    /**
     * Answers with a page or with a file.
     *
     * @param reader reads pages in their order, all from one state of the tables
     */
    public <R, P extends Listed<R>> ResponseEntity<?> of(
            ListTable<R> table, AskedList asked, AskedTime time, Reader<P> reader) {
        return answers.streamed(
                asked.format().code(),
                reply -> {
                    if (asked.format() == ExportFormat.JSON) {
                        var page =
                                readModel.ask(
                                        time,
                                        snapshot ->
                                                reader.page(
                                                        snapshot,
                                                        new Window(
                                                                asked.after(),
                                                                asked.limit(),
                                                                true)));
                        reply.write(
                                new Body(
                                        MediaType.APPLICATION_JSON,
                                        null,
                                        out -> json.writeValue(out, page)));
                    } else {
                        readModel.ask(
                                time,
                                snapshot -> {
                                    file(table, asked.format(), snapshot, reader, reply);
                                    return true;
                                });
                    }
                });
    }

    /** What the columns of a list are. */
    public static TableSchema schema(ListTable<?> table, AskedForm asked, String path) {
        return described(
                table,
                asked.format() == ExportFormat.JSON ? ExportFormat.CSV : asked.format(),
                path);
    }

    private static <R> TableSchema described(ListTable<R> table, ExportFormat format, String path) {
        return TableSchema.of(
                table.title(),
                path + "?" + ExportFormat.PARAMETER + "=" + format.code(),
                format.type().toString(),
                format.csv(),
                table.columns(format));
    }

    /**
     * The forms in which the list can be had that the running request asks for: all of it.
     *
     * @param path its address
     */
    public static List<Download> downloads(Snapshot snapshot, String path) {
        var pinned = Standpoint.pinned(snapshot, OF_THE_PAGE);
        return ExportFormat.OF_TABLES.stream()
                .sorted()
                .map(format -> {
                    var form = ExportFormat.PARAMETER + "=" + format.code();
                    return format == ExportFormat.JSON
                            ? Download.of(format, path + "?" + pinned, null)
                            : Download.of(
                                    format,
                                    path + "?" + pinned + "&" + form,
                                    path + "/schema?" + form);
                })
                .toList();
    }

    private <R, P extends Listed<R>> void file(
            ListTable<R> table,
            ExportFormat format,
            Snapshot snapshot,
            Reader<P> reader,
            Reply reply) {
        var first = reader.page(snapshot, rows(null));
        var standpoint = Standpoint.of(snapshot);
        try {
            reply.write(
                    new Body(
                            format.type(),
                            standpoint.link(),
                            fileName(table, format, snapshot),
                            out -> write(table, format, standpoint, out, first, snapshot, reader)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file has them all, and so need not say how many there are. */
    private static Window rows(@Nullable String after) {
        return new Window(after, ROWS_AT_ONCE, false);
    }

    private static String fileName(ListTable<?> table, ExportFormat format, Snapshot snapshot) {
        return "avenant_%s_%s.%s"
                .formatted(
                        PlainName.of(table.title()),
                        snapshot.coordinate().on(),
                        format.extension());
    }

    private static <R, P extends Listed<R>> void write(
            ListTable<R> table,
            ExportFormat format,
            Standpoint standpoint,
            OutputStream out,
            P first,
            Snapshot snapshot,
            Reader<P> reader)
            throws IOException {
        var failed = new ArrayList<String>();
        try (var sink = sink(table, format, standpoint, failed, out)) {
            sink.begin();
            var page = first;
            while (true) {
                for (var entry : page.entries()) {
                    sink.row(entry);
                }
                if (page.failed() != null) {
                    failed.addAll(page.failed());
                }
                if (page.next() == null) {
                    break;
                }
                page = reader.page(snapshot, rows(page.next()));
            }
            sink.end();
        }
    }

    private static <R> TableSink<R> sink(
            ListTable<R> table,
            ExportFormat format,
            Standpoint standpoint,
            List<String> failed,
            OutputStream out)
            throws IOException {
        var columns = table.columns(format);
        CsvForm csv = format.csv();
        return csv == null
                ? new XlsxTable<>(
                        columns, table.title(), () -> notes(table, standpoint, failed), out)
                : new CsvTable<>(columns, csv, out);
    }

    private static List<Note> notes(
            ListTable<?> table, Standpoint standpoint, List<String> failed) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("Liste", table.title()));
        notes.addAll(StandpointNotes.of(standpoint.coordinates(), standpoint.permalink()));
        failed.forEach(id -> notes.add(new Note("N’a pas pu être lu", id)));
        return notes;
    }
}
