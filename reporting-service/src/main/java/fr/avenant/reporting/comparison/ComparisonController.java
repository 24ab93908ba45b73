package fr.avenant.reporting.comparison;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.parameter.TakesEmpty;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.explanation.ExplainedCells;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.question.AskedParts;
import fr.avenant.reporting.question.Coordinates;
import fr.avenant.reporting.question.KnownMembers;
import fr.avenant.reporting.question.Permalink;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.question.QuestionReader;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.PositionLookup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    @TakesEmpty("by")
    public ResponseEntity<?> compare(
            @RequestParam MultiValueMap<String, String> parameters, AskedTime time) {
        var format = format(parameters);
        return answers.of(
                () -> format.equals("csv") ? table(parameters, time) : json(parameters, time));
    }

    /** What an answer is to be written as: json or csv. */
    static String format(MultiValueMap<String, String> parameters) {
        var format = Objects.requireNonNullElse(new Parameters(parameters).one("format"), "json");
        InvalidParameter.unless(
                List.of("json", "csv").contains(format), "format", "must be json or csv");
        return format;
    }

    private Body json(MultiValueMap<String, String> parameters, AskedTime time) {
        var answer = answer(parameters, time, null);
        return new Body(
                MediaType.APPLICATION_JSON, link(answer), out -> json.writeValue(out, answer));
    }

    /** Where the figures come from stands in a table, for which JSON has the explanations. */
    private Body table(MultiValueMap<String, String> parameters, AskedTime time) {
        var sources = new CellSources();
        var answer = answer(parameters, time, sources);
        return new Body(
                CsvLine.MEDIA_TYPE,
                link(answer),
                out -> CellCsv.write(answer.by(), answer.cells(), answer.members(), sources, out));
    }

    private static String link(ComparisonAnswer answer) {
        return "<" + answer.permalink() + ">; rel=\"bookmark\"";
    }

    private ComparisonAnswer answer(
            MultiValueMap<String, String> parameters,
            AskedTime time,
            @Nullable CellSources sources) {
        var given = new Parameters(parameters);
        return readModel.ask(
                time,
                snapshot -> {
                    var meant = new AskedParts(snapshot.jdbc()).writtenOut(given);
                    var question = new QuestionReader(catalogue).read(meant, snapshot.coordinate());
                    KnownMembers.check(List.of(question), snapshot.jdbc(), catalogue);
                    var budget = new CellBudget(settings.cells(), settings.statementTimeout());
                    return answer(
                            question,
                            answer(question, snapshot.jdbc(), catalogue, budget, sources),
                            snapshot.positions());
                });
    }

    /**
     * @param sources where the figures come from is found out, too; null if nobody asks
     */
    static Comparison.Answer answer(
            Question question,
            JdbcClient jdbc,
            Catalogue catalogue,
            CellBudget budget,
            @Nullable CellSources sources) {
        if (sources == null) {
            return Comparison.to(question, jdbc, catalogue, budget);
        }
        var answer = Comparison.to(question, jdbc, catalogue, budget, sources);
        sources.name(jdbc);
        return answer;
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
