package fr.avenant.reporting.comparison;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.parameter.TakesEmpty;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.comparison.CellAnswers.Answered;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.question.AskedParts;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.TimeCoordinates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Several measures at once: a page asks once for what it shows. */
@RestController
@Requires(Right.PUBLISHED)
class ComparisonsController {

    /**
     * Answers about the same members, from one state of the read model.
     *
     * @param permalink the same questions with their positions pinned
     * @param links forms in which the same cells can be had
     * @param answers in the order of the measures
     */
    record Comparisons(
            TimeCoordinates coordinates,
            String permalink,
            List<Download> links,
            List<ComparisonAnswer> answers) {}

    private final CellAnswers cells;
    private final CellExports exports;
    private final Answers answers;
    private final JsonMapper json;

    ComparisonsController(
            CellAnswers cells, CellExports exports, Answers answers, JsonMapper json) {
        this.cells = cells;
        this.exports = exports;
        this.answers = answers;
        this.json = json;
    }

    /** Cells of several measures. */
    @GetMapping("/api/v1/comparisons")
    @Operation(
            summary = "Cells of several measures, broken down by the dimensions that are asked for",
            description =
                    "The parameters of a comparison; each measure takes those dimensions that it has.",
            parameters = {
                @Parameter(
                        name = "measure",
                        in = ParameterIn.QUERY,
                        required = true,
                        description = "Measures of the catalogue, separated by commas",
                        example = "engagement.count,indicator.count",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "by",
                        in = ParameterIn.QUERY,
                        description = "Dimensions, separated by commas",
                        example = "territory,year",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "territory",
                        in = ParameterIn.QUERY,
                        description = "Slugs, separated by commas",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = AskedParts.NAME,
                        in = ParameterIn.QUERY,
                        description = "As for one measure",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            AskedParts.EXCLUDED,
                                            AskedParts.INCLUDED
                                        })),
                @Parameter(
                        name = "definition",
                        in = ParameterIn.QUERY,
                        description =
                                "Versions of the measures' definitions, separated by commas, in their order",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "format",
                        in = ParameterIn.QUERY,
                        description = ComparisonApi.FORMATS,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            "json",
                                            "csv",
                                            "csv-fr",
                                            "xlsx",
                                            "geojson",
                                            "sdmx-json"
                                        })),
                @Parameter(
                        name = SdmxAsked.INCLUDE_HISTORY,
                        in = ParameterIn.QUERY,
                        description = ComparisonApi.HISTORY,
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = SdmxAsked.UPDATED_AFTER,
                        in = ParameterIn.QUERY,
                        description = ComparisonApi.UPDATES,
                        schema = @Schema(type = "string", format = "date-time"))
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One answer a measure",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Comparisons.class)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        description =
                                                                ComparisonApi.COLUMNS
                                                                        + CsvLine.DESCRIPTION)),
                                @Content(
                                        mediaType =
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/geo+json",
                                        schema = @Schema(type = "object")),
                                @Content(
                                        mediaType = "application/vnd.sdmx.data+json;version=2.0.0",
                                        schema = @Schema(type = "object"))
                            }))
    @TakesEmpty("by")
    public ResponseEntity<?> compare(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
                    @Nullable String accept,
            AskedTime time) {
        var given = new Parameters(parameters);
        var format = ExportFormat.of(given, accept, EnumSet.allOf(ExportFormat.class));
        var asked = SdmxAsked.of(given, format);
        var question = SdmxAsked.without(given);
        return answers.streamed(
                format.code(),
                reply -> {
                    if (format == ExportFormat.JSON) {
                        cells.read(
                                question,
                                true,
                                time,
                                false,
                                answered -> reply.write(json(answered)));
                    } else {
                        exports.answer(question, true, time, format, asked, reply);
                    }
                });
    }

    /** What the columns, or the structure, of a form are. */
    @GetMapping("/api/v1/comparisons/schema")
    @Operation(
            summary = "The columns or the structure of a form of cells of several measures",
            description = ComparisonApi.SCHEMAS)
    @ApiResponse(
            responseCode = "200",
            description = "Table Schema, JSON Schema or a structure message of SDMX-JSON",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @TakesEmpty("by")
    public ResponseEntity<?> describe(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            AskedTime time) {
        var given = new Parameters(parameters);
        var format = ExportFormat.of(given, null, EnumSet.allOf(ExportFormat.class));
        return answers.of(() -> exports.schema(given, true, time, format));
    }

    private Body json(Answered answered) {
        return new Body(
                MediaType.APPLICATION_JSON,
                "<" + answered.told().permalink() + ">; rel=\"bookmark\"",
                out -> write(answered, out));
    }

    /** As {@link Comparisons} has it, one answer after the other. */
    private void write(Answered answered, OutputStream out) {
        var told = answered.told();
        try (var writing = json.createGenerator(out)) {
            writing.writeStartObject();
            writing.writePOJOProperty("coordinates", told.coordinates());
            writing.writeStringProperty("permalink", told.permalink());
            writing.writePOJOProperty("links", told.downloads());
            writing.writeArrayPropertyStart("answers");
            for (var computed : answered.answers()) {
                writing.writePOJO(computed.answer());
            }
            writing.writeEndArray();
            writing.writeEndObject();
        }
    }
}
