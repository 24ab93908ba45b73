package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.answer.Content.Reply;
import fr.avenant.reporting.comparison.CellAnswers.Answered;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.table.CsvTable;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.table.TableSink;
import fr.avenant.reporting.table.XlsxTable;
import fr.avenant.reporting.time.AskedTime;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cells in every form but JSON, and what describes each form. */
@Component
class CellExports {

    private static final MediaType STRUCTURE =
            MediaType.parseMediaType("application/vnd.sdmx.structure+json;version=2.0.0");

    private final CellAnswers cells;
    private final JsonMapper json;

    CellExports(CellAnswers cells, JsonMapper json) {
        this.cells = cells;
        this.json = json;
    }

    /**
     * Answers in a form, written cell by cell.
     *
     * @param several whether more measures than one may be asked for
     */
    void answer(
            Parameters given,
            boolean several,
            AskedTime time,
            ExportFormat format,
            SdmxAsked asked,
            Reply reply)
            throws IOException {
        if (asked.isOfSeveralTimes()) {
            var found = new SdmxTimes(cells, given, several, time, asked, json).find();
            reply.write(body(found.told(), format, found.writer()::write));
            return;
        }
        var withSources = format != ExportFormat.SDMX_JSON && format != ExportFormat.GEOJSON;
        cells.read(
                given,
                several,
                time,
                withSources,
                answered -> {
                    refuseUnsuitable(answered.told(), format);
                    reply.write(
                            body(
                                    answered.told(),
                                    format,
                                    out -> write(answered, format, json, out)));
                });
    }

    static void write(Answered answered, ExportFormat format, JsonMapper json, OutputStream out)
            throws IOException {
        try (var sink = sink(answered.told(), format, json, out)) {
            answered.writeTo(sink);
        }
    }

    /** What describes a form of the answer. */
    Body schema(Parameters given, boolean several, AskedTime time, ExportFormat format) {
        var answered = cells.ask(given, several, time, false, cells.budget());
        var told = answered.told();
        refuseUnsuitable(told, format);
        return switch (format) {
            case SDMX_JSON ->
                    new Body(
                            STRUCTURE,
                            null,
                            out -> answered.writeTo(new SdmxStructure(told, json, out)));
            case GEOJSON ->
                    new Body(
                            MediaType.APPLICATION_JSON,
                            null,
                            out -> json.writeValue(out, GeoJsonSchema.of(told)));
            case CSV, CSV_FR, XLSX, JSON ->
                    new Body(
                            MediaType.APPLICATION_JSON,
                            null,
                            out -> json.writeValue(out, columns(told, format)));
        };
    }

    private static TableSchema columns(Exported told, ExportFormat format) {
        var described = format == ExportFormat.JSON ? ExportFormat.CSV : format;
        return TableSchema.of(
                told.title(),
                told.address(described),
                described.type().toString(),
                described.csv(),
                described.isInCodes() ? CellColumns.inCodes(told) : CellColumns.inWords(told));
    }

    private static Body body(Exported told, ExportFormat format, Body.Writer writer) {
        return new Body(
                format.type(),
                "<" + told.permalink() + ">; rel=\"bookmark\"",
                FileName.of(told, format),
                writer);
    }

    private static TableSink<CellRow> sink(
            Exported told, ExportFormat format, JsonMapper json, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvTable<>(CellColumns.inCodes(told), CsvForm.RFC_4180, out);
            case CSV_FR -> new CsvTable<>(CellColumns.inWords(told), CsvForm.FRENCH, out);
            case XLSX -> workbook(told, out);
            case GEOJSON -> new GeoJsonCells(told, json, out);
            case SDMX_JSON -> new SdmxData(told, json, out);
            case JSON -> throw new IllegalArgumentException("JSON is no export");
        };
    }

    private static TableSink<CellRow> workbook(Exported told, OutputStream out) throws IOException {
        var notes = new SourceNotes(told);
        var table = new XlsxTable<>(CellColumns.inWords(told), "Chiffres", notes::all, out);
        return new TableSink<>() {
            @Override
            public void begin() {
                table.begin();
            }

            @Override
            public void row(CellRow row) throws IOException {
                notes.add(row);
                table.row(row);
            }

            @Override
            public void end() throws IOException {
                table.end();
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }

    private static void refuseUnsuitable(Exported told, ExportFormat format) {
        InvalidParameter.unless(
                told.suits(format),
                "format",
                "geojson goes with by=" + String.join(" or ", GeoJsonCells.PLACES));
    }
}
