package fr.avenant.reporting.comparison;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.ReadModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparison over HTTP. */
@RestController
class ComparisonController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String EXPLANATIONS = "/api/v1/explanations/";

    /**
     * An answer.
     *
     * @param permalink the same question with its positions pinned: the same answer at any time
     * @param members names of the members, by dimension and code
     */
    record ComparisonAnswer(
            Measure measure,
            List<String> by,
            Coordinates coordinates,
            String permalink,
            Map<String, Map<String, String>> members,
            List<Cell> cells) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Clock clock;

    ComparisonController(Catalogue catalogue, ReadModel readModel, Clock clock) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.clock = clock;
    }

    /** Cells of a measure, apart by the dimensions that are asked for. */
    @GetMapping("/api/v1/comparison")
    ResponseEntity<?> compare(@RequestParam MultiValueMap<String, String> parameters) {
        var format = Objects.requireNonNullElse(parameters.getFirst("format"), "json");
        InvalidContent.unless(
                List.of("json", "csv").contains(format), "parameter format", "must be json or csv");
        var answer =
                readModel.ask(jdbc -> {
                    var positions = new PositionLookup(jdbc);
                    var question = new QuestionReader(catalogue, clock).read(parameters, positions);
                    return answer(
                            question,
                            new Comparison(jdbc, catalogue, question).answer(),
                            positions);
                });
        return format.equals("csv")
                ? ResponseEntity.ok().contentType(CSV).body(CellCsv.of(answer.by(), answer.cells()))
                : ResponseEntity.ok(answer);
    }

    private ComparisonAnswer answer(
            Question question, Comparison.Answer answer, PositionLookup positions) {
        var cells =
                answer.cells().stream()
                        .map(cell ->
                                cell.explainedAt(
                                        EXPLANATIONS + CellAddress.of(question, cell).text()))
                        .toList();
        return new ComparisonAnswer(
                question.measure(),
                question.by(),
                CoordinatesOf.question(question, positions, clock),
                Permalink.of(question),
                answer.members(),
                cells);
    }
}
