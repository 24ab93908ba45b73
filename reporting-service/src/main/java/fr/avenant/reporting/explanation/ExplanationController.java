package fr.avenant.reporting.explanation;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.fact.Comparison.Answer;
import fr.avenant.reporting.fact.FoldMemory;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.CellAddress;
import fr.avenant.reporting.question.Coordinates;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.time.TimeCoordinates;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** From a cell back to the events, documents and places behind it. */
@RestController
@Requires(Right.PUBLISHED)
class ExplanationController {

    /** What the address of a cell follows. */
    static final String PATH = "/api/v1/explanations/";

    /**
     * What is behind a cell.
     *
     * @param members names of the cell's members, by dimension and code
     * @param factCount how many facts there are
     * @param facts at most a thousand of them, in the order in which they were recorded
     */
    record Explanation(
            AskedQuestion question,
            Measure measure,
            Coordinates coordinates,
            Map<String, Map<String, String>> members,
            Cell cell,
            int factCount,
            List<ExplainedFact> facts) {}

    /**
     * The question that the cell is an answer to.
     *
     * @param members that were asked for, by dimension; dimensions that are absent were not limited
     * @param cell members of the cell, by dimension
     */
    record AskedQuestion(
            String measure,
            List<String> by,
            Map<String, Set<String>> members,
            Map<String, String> cell) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Answers answers;
    private final QuestionSettings settings;

    ExplanationController(
            Catalogue catalogue, ReadModel readModel, Answers answers, QuestionSettings settings) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping(PATH + "{id}")
    @ApiResponse(
            responseCode = "200",
            description = "What is behind the cell",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Explanation.class)))
    ResponseEntity<?> explain(@PathVariable String id) {
        var address = CellAddress.parse(id);
        var question = address.question(catalogue);
        return answers.json(() -> explanation(id, address, question));
    }

    private Explanation explanation(String id, CellAddress address, Question question) {
        return readModel.ask(
                recorded -> {
                    if (!question.at().until().isWithin(recorded.complete())) {
                        throw CellAddress.unknown();
                    }
                    return question.at();
                },
                snapshot -> explanation(id, address, question, snapshot));
    }

    private Explanation explanation(
            String id, CellAddress address, Question question, Snapshot snapshot) {
        var narrowed = address.narrowed(question);
        var answer = answer(address, question, narrowed, snapshot);
        var cell = answer.find(address.c()).orElseThrow(CellAddress::unknown);
        var behind =
                FactsBehind.of(
                        cell,
                        narrowed,
                        snapshot,
                        catalogue,
                        new CellBudget(settings.cells(), settings.statementTimeout()));
        return new Explanation(
                new AskedQuestion(address.m(), address.by(), address.f(), address.c()),
                question.measure(),
                Coordinates.of(
                        question,
                        TimeCoordinates.of(question.at(), snapshot.positions()),
                        List.of(cell),
                        answer.withheld()),
                answer.members(),
                cell.explainedAt(PATH + id),
                behind.count(),
                behind.explained(snapshot.jdbc()));
    }

    /**
     * Asks for the one cell; a cell without facts is there because of others, and then all of them
     * are asked for.
     *
     * @throws RequestRefused if it is not there then either
     */
    private Answer answer(
            CellAddress address, Question question, Question narrowed, Snapshot snapshot) {
        var budget = new CellBudget(settings.cells(), settings.statementTimeout());
        var one = Comparison.to(narrowed, snapshot, catalogue, budget, FoldMemory.none());
        return one.find(address.c()).isPresent()
                ? one
                : Comparison.to(question, snapshot, catalogue, budget, FoldMemory.none());
    }
}
