package fr.avenant.observatory.comparison;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.reporting.answer.Dimension;
import fr.avenant.observatory.reporting.answer.Measures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The comparison page: a refused question keeps its form and says what is wrong with it. */
@Controller
class ComparisonPage {

    private static final String FIRST = "qpv.population";

    private final ReportingClient reporting;
    private final TableWriter tables;
    private final FormWriter forms;
    private final FrenchLabels labels;
    private final JsonMapper json = JsonMapper.shared();

    ComparisonPage(
            ReportingClient reporting, TableWriter tables, FormWriter forms, FrenchLabels labels) {
        this.reporting = reporting;
        this.tables = tables;
        this.forms = forms;
        this.labels = labels;
    }

    @GetMapping("/comparaison")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        var catalogue = reporting.measures();
        var question = complete(Question.read(parameters), catalogue);
        model.addAttribute("themes", Theme.of(catalogue.measures()));
        model.addAttribute("question", question);
        response.setHeader("HX-Push-Url", question.page());
        var answer = ask(question, model, response);
        var measure = find(catalogue, question.measure());
        model.addAttribute("measure", measure.orElse(null));
        if (measure.isPresent()) {
            var territories = reporting.territories().territories();
            model.addAttribute(
                    "form", forms.of(question, measure.get().dimensions(), territories, answer));
        }
        if (answer != null) {
            describe(answer, "lignes".equals(parameters.getFirst("vue")), model);
        }
        return "comparison";
    }

    private @Nullable ComparisonAnswer ask(
            Question question, Model model, HttpServletResponse response) {
        try {
            return reporting.comparison(question.parameters());
        } catch (ServiceRefusal refusal) {
            if (refusal.status().is5xxServerError()) {
                throw refusal;
            }
            response.setStatus(refusal.status().value());
            model.addAttribute("problem", refusal.problem());
            return null;
        }
    }

    private void describe(ComparisonAnswer answer, boolean inLines, Model model) {
        var across = tables.crossable(answer);
        var printed = answer.cells().stream().anyMatch(cell -> cell.printed() != null);
        var table =
                across.isPresent() && !inLines && !printed
                        ? tables.crossed(answer, across.get())
                        : tables.lines(answer);
        model.addAttribute("answer", answer);
        model.addAttribute("table", table);
        model.addAttribute("crossable", across.isPresent() && !printed);
        var charts = Chart.of(table);
        model.addAttribute("charts", charts.stream().map(this::drawn).toList());
        model.addAttribute("tooManyUnits", table.units().size() > 1 && charts.isEmpty());
        model.addAttribute("undrawn", charts.isEmpty() ? 0 : table.silentRows());
        model.addAttribute(
                "withheld",
                answer.coordinates().withheld().stream()
                        .map(slug -> labels.member(answer.members(), "territory", slug))
                        .toList());
        if (answer.permalink() != null) {
            model.addAttribute("csv", answer.permalink() + "&format=csv");
            model.addAttribute(
                    "permalink",
                    answer.permalink().replaceFirst("^/api/v1/comparison", "/comparaison"));
        }
    }

    /** A chart with the unit of its axis and what the script draws. */
    public record Drawn(String unit, String unitLabel, String json) {}

    private Drawn drawn(Chart chart) {
        return new Drawn(
                chart.unit(), labels.of("unit", chart.unit()), json.writeValueAsString(chart));
    }

    /**
     * A question without a measure is about the first; one without dimensions tells apart what
     * cannot be added.
     */
    private static Question complete(Question asked, Measures catalogue) {
        var id = asked.measure().isEmpty() ? FIRST : asked.measure();
        var by =
                asked.by().isEmpty()
                        ? find(catalogue, id).map(ComparisonPage::usual).orElse(List.of())
                        : asked.by();
        return new Question(id, by, asked.filters());
    }

    private static Optional<CountedMeasure> find(Measures catalogue, String id) {
        return catalogue.measures().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static List<String> usual(CountedMeasure measure) {
        return measure.dimensions().stream()
                .filter(d -> d.name().equals("territory") || !(d.adds() || d.name().equals("year")))
                .map(Dimension::name)
                .toList();
    }
}
