package fr.avenant.reporting.quality;

import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What the description of the API says of data quality. */
interface DataQualityApi {

    @Operation(
            summary = "What the rules of data quality find in what holds",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The findings, the worst ones first",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = DataQuality.class)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        description = CsvLine.DESCRIPTION))
                            }))
    ResponseEntity<?> dataQuality(
            @Parameter(description = "Slug; all territories unless given")
                    @Nullable String territory,
            @Parameter(description = "Identifier of a rule; all of them unless given")
                    @Nullable String rule,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "error", "warning", "naming", "note"
                                            }))
                    @Nullable String severity,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"json", "csv"}))
                    String format,
            @Parameter(description = "How many findings to pass over: next of an earlier answer")
                    int after,
            @Parameter(description = "How many findings, 10,000 at most; CSV has all") int limit,
            AskedTime time);
}
