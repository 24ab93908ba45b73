package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.register.KnownTerritories;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data quality over HTTP. */
@RestController
@Requires(Right.PUBLISHED)
class DataQualityController implements DataQualityApi {

    private final Rules rules;
    private final Catalogue catalogue;
    private final ReadModel readModel;

    DataQualityController(Rules rules, Catalogue catalogue, ReadModel readModel) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.readModel = readModel;
    }

    /** What the rules find now. */
    @Override
    @GetMapping("/api/v1/data-quality")
    public ResponseEntity<?> dataQuality(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "json") String format) {
        InvalidParameter.unless(
                List.of("json", "csv").contains(format), "format", "must be json or csv");
        var asked = rule == null ? rules.all() : List.of(rules.named(rule));
        var wanted = severity == null ? null : Severity.of(severity);
        var findings = findings(asked, territory, wanted);
        return format.equals("csv")
                ? ResponseEntity.ok().contentType(CsvLine.MEDIA_TYPE).body(FindingCsv.of(findings))
                : ResponseEntity.ok(DataQuality.of(asked, findings));
    }

    /** The worst ones first. */
    private List<Finding> findings(
            List<Rule> asked, @Nullable String territory, @Nullable Severity severity) {
        return readModel.ask((jdbc, reach) -> {
            KnownTerritories.check(jdbc, territory);
            var run = new RuleRun(jdbc, new SeenByRules(catalogue, reach));
            return asked.stream()
                    .flatMap(rule -> run.of(rule, territory).stream())
                    .filter(finding -> severity == null || finding.severity() == severity)
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList();
        });
    }
}
