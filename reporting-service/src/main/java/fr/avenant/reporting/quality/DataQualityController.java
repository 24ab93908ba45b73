package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.time.AskedTime;
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

    private record Outcomes(List<RuleOutcome> outcomes, Standpoint standpoint) {}

    private final Rules rules;
    private final SeenByRules seen;
    private final ReadModel readModel;
    private final Answers answers;
    private final QuestionSettings settings;
    private final JsonMapper json;

    DataQualityController(
            Rules rules,
            SeenByRules seen,
            ReadModel readModel,
            Answers answers,
            QuestionSettings settings,
            JsonMapper json) {
        this.rules = rules;
        this.seen = seen;
        this.readModel = readModel;
        this.answers = answers;
        this.settings = settings;
        this.json = json;
    }

    /** What the rules find. */
    @Override
    @GetMapping("/api/v1/data-quality")
    public ResponseEntity<?> dataQuality(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + LARGEST_PAGE) int limit,
            AskedTime time) {
        InvalidParameter.unless(
                List.of("json", "csv").contains(format), "format", "must be json or csv");
        InvalidParameter.unless(after >= 0, "after", "must be \"next\" of an earlier answer");
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be from 1 to " + LARGEST_PAGE);
        var asked = rule == null ? rules.all() : List.of(rules.named(rule));
        var wanted = severity == null ? null : Severity.of(severity);
        return answers.of(() -> {
            var found = outcomes(asked, territory, time);
            var outcomes = found.outcomes();
            var findings = findings(outcomes, wanted);
            var link = found.standpoint().link();
            return format.equals("csv")
                    ? new Body(
                            CsvLine.MEDIA_TYPE,
                            link,
                            out -> FindingCsv.write(outcomes, findings, out))
                    : new Body(
                            MediaType.APPLICATION_JSON,
                            link,
                            out ->
                                    json.writeValue(
                                            out,
                                            DataQuality.of(
                                                    outcomes,
                                                    findings,
                                                    after,
                                                    limit,
                                                    found.standpoint())));
        });
    }

    /** Documents contradict themselves for longer than what they are about goes on. */
    private Outcomes outcomes(List<Rule> asked, @Nullable String territory, AskedTime time) {
        return readModel.ask(
                time.withEndedByDefault(),
                snapshot -> {
                    KnownTerritories.check(snapshot.jdbc(), territory);
                    var run = new RuleRun(snapshot.jdbc(), seen, settings.statementTimeout());
                    return new Outcomes(
                            asked.stream().map(rule -> run.of(rule, territory)).toList(),
                            Standpoint.of(snapshot));
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
