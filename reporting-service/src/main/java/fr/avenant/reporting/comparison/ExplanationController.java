package fr.avenant.reporting.comparison;

import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.ReadModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** From a cell back to the events, documents and places behind it. */
@RestController
class ExplanationController {

    /**
     * What is behind a cell.
     *
     * @param facts at most a thousand, in the order in which they were recorded
     */
    record Explanation(
            Measure measure,
            Coordinates coordinates,
            Map<String, Map<String, String>> members,
            Cell cell,
            List<ExplainedFact> facts) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Clock clock;

    ExplanationController(Catalogue catalogue, ReadModel readModel, Clock clock) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.clock = clock;
    }

    @GetMapping("/api/v1/explanations/{id}")
    Explanation explain(@PathVariable String id) {
        var address = CellAddress.parse(id);
        var question = address.question(catalogue);
        return readModel.ask(jdbc -> {
            var positions = new PositionLookup(jdbc);
            var answer = new Comparison(jdbc, catalogue, question).answer();
            var cell =
                    answer.cells().stream()
                            .filter(address::isOf)
                            .findFirst()
                            .orElseThrow(() ->
                                    new CommandRefused(
                                            ComparisonRefusal.EXPLANATION_UNKNOWN,
                                            Map.of("location", "path")));
            return new Explanation(
                    question.measure(),
                    CoordinatesOf.question(question, positions, clock),
                    answer.members(),
                    cell.explainedAt("/api/v1/explanations/" + id),
                    ExplainedFact.behind(jdbc, question, cell));
        });
    }
}
