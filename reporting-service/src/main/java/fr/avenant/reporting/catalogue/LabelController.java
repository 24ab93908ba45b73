package fr.avenant.reporting.catalogue;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words for codes, over HTTP: whoever shows answers need not keep words of their own. */
@RestController
@Requires(Right.PUBLISHED)
class LabelController {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /**
     * French words by group and code; a group is named after what the code stands in, such as
     * {@code unit}, {@code reason}, {@code dimension} or {@code member.pillar}.
     */
    record CodeLabels(Map<String, Map<String, String>> labels) {}

    private final CodeLabels labels;

    LabelController(Catalogue catalogue) {
        var all = FrenchLabels.all();
        all.put(
                "measure",
                catalogue.all().stream().collect(Collectors.toMap(Measure::id, Measure::label)));
        labels = new CodeLabels(all);
    }

    /** The French word of every code that an answer may hold and no register names. */
    @GetMapping("/api/v1/labels")
    ResponseEntity<CodeLabels> labels() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH)).body(labels);
    }
}
