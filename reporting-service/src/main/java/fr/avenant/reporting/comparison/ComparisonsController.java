package fr.avenant.reporting.comparison;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.parameter.TakesEmpty;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.question.AskedParts;
import fr.avenant.reporting.question.KnownMembers;
import fr.avenant.reporting.question.Permalink;
import fr.avenant.reporting.question.QuestionReader;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.TimeCoordinates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
     * @param answers in the order of the measures
     */
    record Comparisons(
            TimeCoordinates coordinates, String permalink, List<ComparisonAnswer> answers) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Answers answers;
    private final QuestionSettings settings;
    private final JsonMapper json;

    ComparisonsController(
            Catalogue catalogue,
            ReadModel readModel,
            Answers answers,
            QuestionSettings settings,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.answers = answers;
        this.settings = settings;
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
                        schema = @Schema(type = "string"))
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
                                                                CellCsv.COLUMNS
                                                                        + CsvLine.DESCRIPTION))
                            }))
    @TakesEmpty("by")
    public ResponseEntity<?> compare(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            AskedTime time) {
        var format = ComparisonController.format(parameters);
        return answers.of(
                () -> format.equals("csv") ? table(parameters, time) : json(parameters, time));
    }

    private Body json(MultiValueMap<String, String> parameters, AskedTime time) {
        var answer = answer(parameters, time, null);
        return new Body(
                MediaType.APPLICATION_JSON, link(answer), out -> json.writeValue(out, answer));
    }

    private Body table(MultiValueMap<String, String> parameters, AskedTime time) {
        var sources = new ArrayList<CellSources>();
        var answer = answer(parameters, time, sources);
        return new Body(
                CsvLine.MEDIA_TYPE,
                link(answer),
                out -> CellCsv.write(answer.answers(), sources, out));
    }

    private static String link(Comparisons answer) {
        return "<" + answer.permalink() + ">; rel=\"bookmark\"";
    }

    private Comparisons answer(
            MultiValueMap<String, String> parameters,
            AskedTime time,
            @Nullable List<CellSources> sources) {
        var given = new Parameters(parameters);
        return readModel.ask(
                time,
                snapshot -> {
                    var meant = new AskedParts(snapshot.jdbc()).writtenOut(given);
                    var questions =
                            new QuestionReader(catalogue).readAll(meant, snapshot.coordinate());
                    KnownMembers.check(questions, snapshot.jdbc(), catalogue);
                    var budget = new CellBudget(settings.cells(), settings.statementTimeout());
                    var all = new ArrayList<ComparisonAnswer>();
                    for (var question : questions) {
                        var ofThis = sources == null ? null : new CellSources();
                        var answer =
                                ComparisonController.answer(
                                        question, snapshot.jdbc(), catalogue, budget, ofThis);
                        if (sources != null && ofThis != null) {
                            sources.add(ofThis);
                        }
                        budget.countCells(answer.cells().size());
                        all.add(
                                ComparisonController.answer(
                                        question, answer, snapshot.positions()));
                    }
                    return new Comparisons(
                            TimeCoordinates.of(snapshot.coordinate(), snapshot.positions()),
                            Permalink.of(questions),
                            all);
                });
    }
}
