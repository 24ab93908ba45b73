package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.budget.QuestionSettings;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.register.KnownTerritories;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Data quality over HTTP. */
@RestController
@Requires(Right.PUBLISHED)
class DataQualityController implements DataQualityApi {

    private static final int LARGEST_PAGE = 10_000;

    private final Rules rules;
    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Answers answers;
    private final QuestionSettings settings;
    private final JsonMapper json;

    DataQualityController(
            Rules rules,
            Catalogue catalogue,
            ReadModel readModel,
            Answers answers,
            QuestionSettings settings,
            JsonMapper json) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.answers = answers;
        this.settings = settings;
        this.json = json;
    }

    /** What the rules find now. */
    @Override
    @GetMapping("/api/v1/data-quality")
    public ResponseEntity<?> dataQuality(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + LARGEST_PAGE) int limit) {
        InvalidParameter.unless(
                List.of("json", "csv").contains(format), "format", "must be json or csv");
        InvalidParameter.unless(after >= 0, "after", "must be \"next\" of an earlier answer");
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be from 1 to " + LARGEST_PAGE);
        var asked = rule == null ? rules.all() : List.of(rules.named(rule));
        var wanted = severity == null ? null : Severity.of(severity);
        return answers.of(() -> {
            var outcomes = outcomes(asked, territory);
            var findings = findings(outcomes, wanted);
            return format.equals("csv")
                    ? new Body(
                            CsvLine.MEDIA_TYPE,
                            null,
                            out -> FindingCsv.write(outcomes, findings, out))
                    : new Body(
                            MediaType.APPLICATION_JSON,
                            null,
                            out ->
                                    json.writeValue(
                                            out, DataQuality.of(outcomes, findings, after, limit)));
        });
    }

    private List<RuleOutcome> outcomes(List<Rule> asked, @Nullable String territory) {
        return readModel.ask((jdbc, reach) -> {
            KnownTerritories.check(jdbc, territory);
            var run =
                    new RuleRun(
                            jdbc, new SeenByRules(catalogue, reach), settings.statementTimeout());
            return asked.stream().map(rule -> run.of(rule, territory)).toList();
        });
    }

    /** The worst ones first. */
    private static List<Finding> findings(List<RuleOutcome> outcomes, @Nullable Severity severity) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> severity == null || finding.severity() == severity)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
