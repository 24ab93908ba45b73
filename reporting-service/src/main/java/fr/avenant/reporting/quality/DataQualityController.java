package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Body;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.parameter.KnownEntry;
import fr.avenant.reporting.quality.QualityAnswers.Answer;
import fr.avenant.reporting.questionbudget.OverBudget;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.TimeParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Data quality over HTTP. */
@RestController
@RequestMapping("/api/v1/data-quality")
@Requires(Right.PUBLISHED)
class DataQualityController implements DataQualityApi {

    private static final int LARGEST_PAGE = 10_000;
    private static final int USUAL_PAGE = 1_000;

    /** They are in memory, each with all its places. */
    private static final int MOST_IN_A_TABLE = 50_000;

    private static final String CSV = "csv";

    private final Rules rules;
    private final QualityAnswers quality;
    private final Answers answers;
    private final JsonMapper json;

    DataQualityController(Rules rules, QualityAnswers quality, Answers answers, JsonMapper json) {
        this.rules = rules;
        this.quality = quality;
        this.answers = answers;
        this.json = json;
    }

    /** What the rules find. */
    @Override
    @GetMapping
    public ResponseEntity<?> dataQuality(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + USUAL_PAGE) int limit,
            AskedTime time,
            HttpServletRequest request) {
        check(format, limit);
        var asked = rule == null ? rules.all() : List.of(rules.named(rule));
        var filter =
                filter(
                        territory,
                        rule,
                        severity == null ? null : Severity.of(severity),
                        document,
                        kind,
                        subject);
        return answer(
                format,
                () -> ask(time, request, question(filter, format, after, limit)),
                answer -> DataQuality.of(asked, answer));
    }

    /** What has several names. */
    @Override
    @GetMapping("/names")
    public ResponseEntity<?> names(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + USUAL_PAGE) int limit,
            AskedTime time,
            HttpServletRequest request) {
        check(format, limit);
        var filter = filter(territory, null, Severity.NAMING, document, kind, subject);
        return answer(
                format,
                () -> ask(time, request, question(filter, format, after, limit)),
                NameVariants::of);
    }

    /** How much is found. */
    @Override
    @GetMapping("/counts")
    public ResponseEntity<?> counts(
            @RequestParam(required = false) @Nullable String territory,
            AskedTime time,
            HttpServletRequest request) {
        var filter = filter(territory, null, null, null, null, null);
        return answer(
                "json",
                () -> ask(time, request, new FindingQuestion(filter, null, 1, true)),
                answer -> new FindingCounts(answer.page().counts(), answer.standpoint()));
    }

    private static void check(String format, int limit) {
        InvalidParameter.unless(
                List.of("json", CSV).contains(format), "format", "must be json or csv");
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be from 1 to " + LARGEST_PAGE);
    }

    private static FindingFilter filter(
            @Nullable String territory,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable String document,
            @Nullable String kind,
            @Nullable String subject) {
        return new FindingFilter(
                territory,
                rule,
                severity,
                document == null ? null : KnownEntry.withKind("document", document),
                kind,
                subject);
    }

    /** A table has all of them. */
    private static FindingQuestion question(
            FindingFilter filter, String format, @Nullable String after, int limit) {
        var place = FindingCursor.parse(after);
        return format.equals(CSV)
                ? FindingQuestion.first(filter, MOST_IN_A_TABLE)
                : new FindingQuestion(filter, place, limit, false);
    }

    private Answer ask(AskedTime time, HttpServletRequest request, FindingQuestion question) {
        return quality.of(time, request.getParameter(TimeParameters.ON) != null, question);
    }

    private static FindingPage whole(FindingPage page) {
        if (page.next() != null) {
            throw OverBudget.tooLarge(
                    Map.of(
                            "location",
                            "query",
                            "unit",
                            "rows",
                            "limit",
                            Integer.toString(MOST_IN_A_TABLE),
                            "narrow",
                            "territory, rule, severity, document, kind, subject"));
        }
        return page;
    }

    private ResponseEntity<?> answer(
            String format, Supplier<Answer> ask, Function<Answer, ?> content) {
        return answers.of(
                quality.state(),
                () -> {
                    var answer = ask.get();
                    var link = answer.standpoint().link();
                    if (format.equals(CSV)) {
                        var page = whole(answer.page());
                        return new Body(
                                CsvLine.MEDIA_TYPE,
                                link,
                                out -> FindingCsv.write(page.failures(), page.findings(), out));
                    }
                    var value = content.apply(answer);
                    return new Body(
                            MediaType.APPLICATION_JSON, link, out -> json.writeValue(out, value));
                });
    }
}
