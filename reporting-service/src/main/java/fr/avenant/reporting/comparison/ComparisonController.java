package fr.avenant.reporting.comparison;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.parameter.TakesEmpty;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.explanation.ExplainedCells;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.question.Coordinates;
import fr.avenant.reporting.question.Permalink;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.TimeCoordinates;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

/** Comparison over HTTP. */
@RestController
@Requires(Right.PUBLISHED)
class ComparisonController implements ComparisonApi {

    /**
     * An answer.
     *
     * @param permalink the same question with its positions pinned: the same answer at any time
     * @param links forms in which the same cells can be had; null in an answer about several
     *     measures, which has them itself
     * @param members names of the members, by dimension and code
     * @param words what the codes of reasons and marks in the cells mean, in French
     */
    record ComparisonAnswer(
            Measure measure,
            List<String> by,
            Coordinates coordinates,
            String permalink,
            @Nullable List<Download> links,
            Map<String, Map<String, String>> members,
            Map<String, String> words,
            List<Cell> cells) {

        /** The same with the forms that it can be had in. */
        ComparisonAnswer with(List<Download> links) {
            return new ComparisonAnswer(
                    measure, by, coordinates, permalink, links, members, words, cells);
        }
    }

    private final CellAnswers cells;
    private final CellExports exports;
    private final Answers answers;
    private final JsonMapper json;

    ComparisonController(CellAnswers cells, CellExports exports, Answers answers, JsonMapper json) {
        this.cells = cells;
        this.exports = exports;
        this.answers = answers;
        this.json = json;
    }

    /** Cells of a measure, apart by the dimensions that are asked for. */
    @Override
    @GetMapping("/api/v1/comparison")
    @TakesEmpty("by")
    public ResponseEntity<?> compare(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            AskedTime time) {
        var given = new Parameters(parameters);
        var format = ExportFormat.of(given, accept, EnumSet.allOf(ExportFormat.class));
        var asked = SdmxAsked.of(given, format);
        var question = SdmxAsked.without(given);
        return answers.streamed(
                format.code(),
                reply -> {
                    if (format == ExportFormat.JSON) {
                        reply.write(json(question, time));
                    } else {
                        exports.answer(question, false, time, format, asked, reply);
                    }
                });
    }

    /** What the columns, or the structure, of a form are. */
    @Override
    @GetMapping("/api/v1/comparison/schema")
    @TakesEmpty("by")
    public ResponseEntity<?> describe(
            @RequestParam MultiValueMap<String, String> parameters, AskedTime time) {
        var given = new Parameters(parameters);
        var format = ExportFormat.of(given, null, EnumSet.allOf(ExportFormat.class));
        return answers.of(() -> exports.schema(given, false, time, format));
    }

    private Body json(Parameters given, AskedTime time) {
        var answered = cells.ask(given, false, time, false, cells.budget());
        var answer =
                answered.answers().iterator().next().answer().with(answered.told().downloads());
        return new Body(
                MediaType.APPLICATION_JSON,
                "<" + answer.permalink() + ">; rel=\"bookmark\"",
                out -> json.writeValue(out, answer));
    }

    static ComparisonAnswer answer(
            Question question, Comparison.Answer answer, TimeCoordinates time) {
        return new ComparisonAnswer(
                question.measure(),
                question.by(),
                Coordinates.of(question, time, answer.cells(), answer.withheld()),
                Permalink.of(question),
                null,
                answer.members(),
                CellWords.of(answer.cells()),
                new ExplainedCells(question, answer.cells()));
    }
}
