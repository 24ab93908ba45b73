package fr.avenant.reporting.comparison;

import fr.avenant.contracts.Contexts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which versions of rows a question sees, as conditions of SQL on tables of versions. */
final class Visibility {

    /** Versions that were known. */
    static final String KNOWN =
            anyContext(
                    """
                    context = '%1$s' and recorded_position <= :known_%1$s
                        and (superseded_position is null or superseded_position > :known_%1$s)\
                    """);

    /** Versions that came later. */
    static final String LATER =
            anyContext(
                    """
                    context = '%1$s' and recorded_position > :known_%1$s and recorded_position <= :until_%1$s
                        and (superseded_position is null or superseded_position > :until_%1$s)\
                    """);

    /**
     * Versions of what had begun: figures of a past period are as true today as they were then. A
     * year that the source gives is as precise as it gets.
     */
    static final String BEGUN = "(valid_from is null or valid_from <= :on)";

    private Visibility() {}

    /** The parameters of the conditions. */
    static Map<String, Object> parameters(Question question) {
        var parameters = new HashMap<String, Object>();
        for (var context : Contexts.values()) {
            parameters.put("known_" + context.label(), question.positions().of(context));
            parameters.put("until_" + context.label(), question.until().of(context));
        }
        parameters.put("on", question.on());
        return parameters;
    }

    private static String anyContext(String condition) {
        Function<Contexts, String> ofContext = context -> condition.formatted(context.label());
        return Arrays.stream(Contexts.values())
                .map(ofContext)
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
