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
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** What the description of the API says of comparisons. */
interface ComparisonApi {

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
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"json", "csv"}))
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
                                                                CellCsv.COLUMNS
                                                                        + CsvLine.DESCRIPTION))
                            }))
    ResponseEntity<?> compare(
            @Parameter(hidden = true) MultiValueMap<String, String> parameters, AskedTime time);
}
