package fr.avenant.reporting.quality;

import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What the description of the API says of data quality. */
interface DataQualityApi {

    String TERRITORY = "Slug; all territories unless given";
    String DOCUMENT = "Identifier of a document that findings quote; all of them unless given";
    String KIND = "Kind of something that findings are about, such as statistic; all unless given";
    String SUBJECT =
            "Identifier of something that findings are about, such as contract:exemple.cdv; all unless given";

    String AFTER = "Where to go on: next of an earlier answer; at the beginning unless given";

    @Operation(
            summary = "What the rules of data quality find in what holds",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description =
                                    "The findings, the worst ones first. What has several spellings is a list of its own,"
                                            + " unless a rule or a severity is asked for",
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
            @Parameter(description = TERRITORY) @Nullable String territory,
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
            @Parameter(description = DOCUMENT) @Nullable String document,
            @Parameter(description = KIND) @Nullable String kind,
            @Parameter(description = SUBJECT) @Nullable String subject,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"json", "csv"}))
                    String format,
            @Parameter(description = AFTER) @Nullable String after,
            @Parameter(description = "How many findings, 10,000 at most; CSV has all") int limit,
            AskedTime time,
            @Parameter(hidden = true) HttpServletRequest request);

    @Operation(
            summary = "What is printed under several names or spellings",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The names, territory by territory",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = NameVariants.class)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        description = CsvLine.DESCRIPTION))
                            }))
    ResponseEntity<?> names(
            @Parameter(description = TERRITORY) @Nullable String territory,
            @Parameter(description = DOCUMENT) @Nullable String document,
            @Parameter(description = KIND) @Nullable String kind,
            @Parameter(description = SUBJECT) @Nullable String subject,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"json", "csv"}))
                    String format,
            @Parameter(description = AFTER) @Nullable String after,
            @Parameter(description = "How many, 10,000 at most; CSV has all") int limit,
            AskedTime time,
            @Parameter(hidden = true) HttpServletRequest request);

    @Operation(
            summary = "How many findings there are",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Counts by territory, rule and severity",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(implementation = FindingCounts.class))))
    ResponseEntity<?> counts(
            @Parameter(description = TERRITORY) @Nullable String territory,
            AskedTime time,
            @Parameter(hidden = true) HttpServletRequest request);
}
