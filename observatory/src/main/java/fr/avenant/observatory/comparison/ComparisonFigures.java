package fr.avenant.observatory.comparison;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.reporting.ReportingClient;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The charts of a comparison alone, for pages that load them once they are seen. */
@Controller
class ComparisonFigures {

    private final ReportingClient reporting;
    private final ShownAnswers answers;
    private final ChartWriter charts;

    ComparisonFigures(ReportingClient reporting, ShownAnswers answers, ChartWriter charts) {
        this.reporting = reporting;
        this.answers = answers;
        this.charts = charts;
    }

    /** A question that is refused has no chart; the page around it goes on. */
    @GetMapping("/comparaison/graphiques")
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var asked = Question.read(parameters);
        var question =
                asked.measure().isEmpty() || asked.by().isEmpty()
                        ? UsualQuestion.of(parameters, reporting.measures())
                        : asked;
        model.addAttribute("question", question);
        model.addAttribute("charts", charts(question));
        return "charts :: alone";
    }

    private List<ShownChart> charts(Question question) {
        try {
            var answer = answers.to(question);
            return ShownChart.all(charts.of(answer, question.display().mine()), question);
        } catch (ServiceRefusal refusal) {
            if (refusal.status().is5xxServerError()
                    || refusal.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                throw refusal;
            }
            return List.of();
        }
    }
}
