package fr.avenant.observatory.comparison;

import fr.avenant.observatory.catalogue.MeasureSearch;
import fr.avenant.observatory.catalogue.Theme;
import fr.avenant.observatory.chart.Selection;
import fr.avenant.observatory.choice.Choice;
import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Measures;
import fr.avenant.observatory.search.Wanted;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The comparison page: a refused question keeps its form and says what is wrong with it. */
@Controller
class ComparisonPage {

    /** Where what is looked for among the measures is typed. */
    private static final String SEARCHED_MEASURE = Choice.searchOf("measure");

    private final ReportingClient reporting;
    private final ShownAnswers answers;
    private final TableWriter tables;
    private final ChartWriter charts;
    private final FormWriter forms;
    private final FrenchLabels labels;

    ComparisonPage(
            ReportingClient reporting,
            ShownAnswers answers,
            TableWriter tables,
            ChartWriter charts,
            FormWriter forms,
            FrenchLabels labels) {
        this.reporting = reporting;
        this.answers = answers;
        this.tables = tables;
        this.charts = charts;
        this.forms = forms;
        this.labels = labels;
    }

    @GetMapping("/comparaison")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        var catalogue = reporting.measures();
        var question = UsualQuestion.of(parameters, catalogue);
        model.addAttribute("themes", Theme.of(catalogue.measures()));
        model.addAttribute("question", question);
        look(catalogue, parameters.getFirst(SEARCHED_MEASURE), question, model);
        response.setHeader("HX-Push-Url", question.page());
        var answer = ask(question, model, response);
        var measure = UsualQuestion.find(catalogue, question.measure());
        model.addAttribute("measure", measure.orElse(null));
        if (measure.isPresent()) {
            var territories = reporting.territories().territories();
            model.addAttribute("territories", territories);
            model.addAttribute(
                    "form",
                    forms.of(
                            question, parameters, measure.get().dimensions(), territories, answer));
        }
        if (answer != null) {
            describe(answer, question, model);
        }
        return "comparison";
    }

    /** Measures that are looked for, each with the question that asks about it instead. */
    private static void look(
            Measures catalogue, @Nullable String typed, Question question, Model model) {
        var wanted = Wanted.of(typed);
        model.addAttribute("searchedMeasure", wanted.nothing() ? "" : typed);
        model.addAttribute(
                "foundMeasures",
                wanted.nothing()
                        ? List.of()
                        : MeasureSearch.in(catalogue.measures(), wanted).stream()
                                .map(it -> new FoundMeasure(it, question.ofMeasure(it.id()).page()))
                                .toList());
    }

    private @Nullable ComparisonAnswer ask(
            Question question, Model model, HttpServletResponse response) {
        try {
            return answers.to(question);
        } catch (ServiceRefusal refusal) {
            if (refusal.status().is5xxServerError()) {
                throw refusal;
            }
            response.setStatus(refusal.status().value());
            model.addAttribute("problem", refusal.problem());
            return null;
        }
    }

    private void describe(ComparisonAnswer answer, Question question, Model model) {
        var display = question.display();
        var across = tables.crossable(answer);
        var printed = answer.cells().stream().anyMatch(cell -> cell.printed() != null);
        var whole =
                across.isPresent() && !display.inLines() && !printed
                        ? tables.crossed(answer, across.get())
                        : tables.lines(answer);
        var pages = Selection.pages(whole.rows().size());
        var table = display.order() == null && pages == 1 ? whole : sorted(whole, display);
        model.addAttribute("answer", answer);
        model.addAttribute("whole", whole);
        model.addAttribute("table", table.page(display.page()));
        model.addAttribute("pages", pages);
        model.addAttribute("pageNumber", Math.clamp(display.page(), 1, pages));
        model.addAttribute("crossable", across.isPresent() && !printed);
        var drawn = charts.of(answer, display.mine());
        model.addAttribute("charts", ShownChart.all(drawn, question));
        model.addAttribute("tooManyUnits", whole.units().size() > 1 && drawn.isEmpty());
        model.addAttribute(
                "withheld",
                answer.coordinates().withheld().stream()
                        .map(slug -> labels.member(answer.members(), "territory", slug))
                        .toList());
        if (answer.permalink() != null) {
            model.addAttribute("permalink", display.permalink(answer.permalink()));
        }
    }

    private static AnswerTable sorted(AnswerTable table, Display display) {
        return table.sorted(display.selection().order());
    }
}
