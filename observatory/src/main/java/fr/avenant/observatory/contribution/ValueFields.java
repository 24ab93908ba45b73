package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal.Problem;
import fr.avenant.observatory.figure.PageWords;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which field of the form a service means, and what to write there. */
@Component
class ValueFields {

    private static final Map<String, String> BY_LOCATION =
            Map.ofEntries(
                    Map.entry("/content/indicator", "indicator"),
                    Map.entry("/content/stage", "stage"),
                    Map.entry("/content/period", "from"),
                    Map.entry("/content/period/from", "from"),
                    Map.entry("/content/period/to", "to"),
                    Map.entry("/effective/from", "from"),
                    Map.entry("/effective/to", "to"),
                    Map.entry("/effective/basis", "basis"),
                    Map.entry("/content/quartier", "quartier"),
                    Map.entry("/content/quantity", "value"),
                    Map.entry("/content/quantity/kind", "kind"),
                    Map.entry("/content/quantity/value", "value"),
                    Map.entry("/content/unit", "unit"),
                    Map.entry("/source", "document"),
                    Map.entry("/source/document", "document"),
                    Map.entry("/source/locator", "locator"),
                    Map.entry("/content/note", "note"),
                    Map.entry("/text", "note"));

    private final PageWords words;

    ValueFields(PageWords words) {
        this.words = words;
    }

    FormRefusal refusal(Problem problem, ValueForm form) {
        var malformed = problem.location() == null ? null : BY_LOCATION.get(problem.location());
        if (malformed != null) {
            return new FormRefusal(malformed, words.of("fieldProblem", malformed), problem);
        }
        var unknown = unknown(problem.references(), form);
        return new FormRefusal(
                unknown, unknown == null ? null : words.of("fieldProblem", "unknown"), problem);
    }

    /** The field that holds one of the identifiers that the service does not know. */
    private static @Nullable String unknown(@Nullable String references, ValueForm form) {
        var ids = Objects.requireNonNullElse(references, "");
        if (names(ids, form.indicator())) {
            return "indicator";
        }
        if (names(ids, form.quartier())) {
            return "quartier";
        }
        return names(ids, form.document()) ? "document" : null;
    }

    private static boolean names(String ids, String id) {
        return !id.isEmpty() && ids.contains(id);
    }
}
