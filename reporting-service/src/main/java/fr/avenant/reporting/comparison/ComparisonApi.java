package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.question.AskedParts;
import fr.avenant.reporting.question.Coordinates;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** What the description of the API says of comparisons. */
interface ComparisonApi {

    /** Of the forms. */
    String FORMATS =
            "The form of the answer; the header Accept says it, too. csv has codes and the decimal point, csv-fr is for"
                    + " spreadsheets on a French computer (semicolon, decimal comma, byte-order mark, words), xlsx has a second"
                    + " sheet with sources and coordinates, geojson goes with a dimension of places, sdmx-json is a data message"
                    + " of SDMX-JSON 2.0";

    /** Of what was before. */
    String HISTORY =
            "With sdmx-json: a data set for each state of the answer, at the end of each day in France that changed it, with"
                    + " validFrom and validTo";

    /** Of what has changed. */
    String UPDATES =
            "With sdmx-json: only what has changed since then, as a data set to Replace and, where cells are gone, one to"
                    + " Delete; with includeHistory, the states since then";

    /** Of what describes the forms. */
    String SCHEMAS =
            "The parameters of the comparison, with the form in format: Table Schema (Frictionless) for csv, csv-fr and xlsx,"
                    + " JSON Schema of the features' properties for geojson, a structure message for sdmx-json";

    /** Of CSV. */
    String COLUMNS =
            "One row a cell. The codes of the members, a column for each dimension that was asked for; latestYear, the"
                    + " year that was taken where years are not apart; status, reason, value, unit; printed, the total"
                    + " that a source prints, and difference, how far it is from the sum; explain, the address of the"
                    + " explanation; the names of the members in French, a column for each dimension, such as"
                    + " territoryLabel; sourceCount, how many places in documents, or recordings of systems, the figure is made"
                    + " of; sources, the first five of them with the title and identifier of the document and the place in"
                    + " it; producers, who made the figures; yearInferred, true if no source prints the year. Several in one column are separated by \" | \". ";

    @Operation(
            summary = "Cells of a measure, broken down by the dimensions that are asked for",
            description =
                    "Besides these parameters the name of any dimension of the measure, with members separated by commas.",
            parameters = {
                @Parameter(
                        name = "measure",
                        in = ParameterIn.QUERY,
                        required = true,
                        example = "qpv.population",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "by",
                        in = ParameterIn.QUERY,
                        description = "Dimensions, separated by commas",
                        example = "territory,quartier,year",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "territory",
                        in = ParameterIn.QUERY,
                        description = "Slugs, separated by commas",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "year",
                        in = ParameterIn.QUERY,
                        description = "Years, separated by commas",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "geography",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string", allowableValues = Coordinates.AS_WAS)),
                @Parameter(
                        name = AskedParts.NAME,
                        in = ParameterIn.QUERY,
                        description =
                                "Whether members of partner, funder, operator and organisation stand for what is a part of them on that day, too",
                        schema =
                                @Schema(
                                        type = "string",
                                        defaultValue = AskedParts.EXCLUDED,
                                        allowableValues = {
                                            AskedParts.EXCLUDED,
                                            AskedParts.INCLUDED
                                        })),
                @Parameter(
                        name = "definition",
                        in = ParameterIn.QUERY,
                        description = "Version of the measure's definition",
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
                            description = "The cells",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ComparisonAnswer.class)),
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
    ResponseEntity<?> compare(
            @Parameter(hidden = true) MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @Nullable String accept,
            AskedTime time);

    /** What a form of the answer looks like. */
    @Operation(
            summary = "The columns or the structure of a form of a comparison",
            description = ComparisonApi.SCHEMAS)
    @ApiResponse(
            responseCode = "200",
            description = "Table Schema, JSON Schema or a structure message of SDMX-JSON",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    ResponseEntity<?> describe(
            @Parameter(hidden = true) MultiValueMap<String, String> parameters, AskedTime time);
}
