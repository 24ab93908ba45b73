package fr.avenant.reporting.comparison;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.address.Parameters;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.budget.QuestionSettings;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.PositionLookup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
     * @param members names of the members, by dimension and code
     * @param words what the codes of reasons and marks in the cells mean, in French
     */
    record ComparisonAnswer(
            Measure measure,
            List<String> by,
            Coordinates coordinates,
            String permalink,
            Map<String, Map<String, String>> members,
            Map<String, String> words,
            List<Cell> cells) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Answers answers;
    private final QuestionSettings settings;
    private final JsonMapper json;

    ComparisonController(
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

    /** Cells of a measure, apart by the dimensions that are asked for. */
    @Override
    @GetMapping("/api/v1/comparison")
    public ResponseEntity<?> compare(
            @RequestParam MultiValueMap<String, String> parameters, AskedTime time) {
        var format = format(parameters);
        return answers.of(() -> body(answer(parameters, time), format));
    }

    /** What an answer is to be written as: json or csv. */
    static String format(MultiValueMap<String, String> parameters) {
        var format = Objects.requireNonNullElse(new Parameters(parameters).one("format"), "json");
        InvalidParameter.unless(
                List.of("json", "csv").contains(format), "format", "must be json or csv");
        return format;
    }

    private ComparisonAnswer answer(MultiValueMap<String, String> parameters, AskedTime time) {
        var given = new Parameters(parameters);
        return readModel.ask(
                time,
                snapshot -> {
                    var question = new QuestionReader(catalogue).read(given, snapshot.coordinate());
                    KnownMembers.check(List.of(question), snapshot.jdbc(), catalogue);
                    var budget = new CellBudget(settings.cells(), settings.statementTimeout());
                    return answer(
                            question,
                            Comparison.to(question, snapshot.jdbc(), catalogue, budget),
                            snapshot.positions());
                });
    }

    private Body body(ComparisonAnswer answer, String format) {
        var link = "<" + answer.permalink() + ">; rel=\"bookmark\"";
        return format.equals("csv")
                ? new Body(
                        CsvLine.MEDIA_TYPE,
                        link,
                        out -> CellCsv.write(answer.by(), answer.cells(), out))
                : new Body(MediaType.APPLICATION_JSON, link, out -> json.writeValue(out, answer));
    }

    static ComparisonAnswer answer(
            Question question, Comparison.Answer answer, PositionLookup positions) {
        return new ComparisonAnswer(
                question.measure(),
                question.by(),
                Coordinates.of(question, positions, answer.cells(), answer.withheld()),
                Permalink.of(question),
                answer.members(),
                CellWords.of(answer.cells()),
                new ExplainedCells(question, answer.cells()));
    }
}
