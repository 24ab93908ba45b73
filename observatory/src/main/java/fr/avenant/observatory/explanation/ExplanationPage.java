package fr.avenant.observatory.explanation;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Explanation;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that takes a figure back to its documents. */
@Controller
class ExplanationPage {

    private final ReportingClient reporting;
    private final Figures figures;
    private final FrenchLabels labels;

    ExplanationPage(ReportingClient reporting, Figures figures, FrenchLabels labels) {
        this.reporting = reporting;
        this.figures = figures;
        this.labels = labels;
    }

    /** One coordinate of the cell in words, such as Quartier: Grazailles. */
    record Place(String dimension, String member) {}

    @GetMapping("/explications/{id}")
    String show(@PathVariable String id, Model model) {
        var explanation = reporting.explanation(id);
        model.addAttribute("explanation", explanation);
        model.addAttribute("measure", explanation.measure());
        model.addAttribute(
                "figure",
                figures.of(
                        explanation.measure(),
                        explanation.question().by(),
                        explanation.members(),
                        explanation.cell()));
        model.addAttribute(
                "places",
                dimensions(explanation).stream().map(name -> place(explanation, name)).toList());
        model.addAttribute("question", question(explanation).page());
        return "explanation";
    }

    private Place place(Explanation explanation, String dimension) {
        return new Place(
                FrenchLabels.dimension(explanation.measure().dimensions(), dimension),
                labels.member(
                        explanation.members(),
                        dimension,
                        Members.of(explanation.cell(), dimension)));
    }

    /** The comparison around the cell, at its coordinates and kept to its territory. */
    private static Question question(Explanation explanation) {
        var asked = explanation.question();
        var territory = Members.of(explanation.cell(), "territory");
        var question =
                new Question(asked.measure(), asked.by(), asked.members())
                        .at(explanation.coordinates());
        return territory == null ? question : question.only("territory", List.of(territory));
    }

    private static List<String> dimensions(Explanation explanation) {
        return explanation.cell().others().keySet().stream()
                .filter(name -> Members.have(explanation.measure().dimensions(), name))
                .toList();
    }
}
