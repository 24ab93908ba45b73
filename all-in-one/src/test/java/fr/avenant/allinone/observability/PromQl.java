package fr.avenant.allinone.observability;

import fr.avenant.allinone.observability.Query.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As much of the query language as our own queries use. */
final class PromQl {

    private static final Set<String> WORDS =
            Set.of("sum", "max", "min", "count", "by", "or", "and", "unless", "offset");

    // A name with its matchers is read; a name before a parenthesis is a function.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "by \\((?<labels>[^)]*)\\) \\(|(?<name>[a-zA-Z_]\\w*)(?<matchers>\\{[^}]*})?(?<call>\\()?"
                            + "|\\[[^]]*]|\"[^\"]*\"|\\d\\w*");

    private PromQl() {}

    /** Every metric that is read, with the labels that select and group it. */
    static List<Selector> selectors(String expression) {
        List<Selector> found = new ArrayList<>();
        var token = TOKEN.matcher(expression);
        while (token.find()) {
            var name = token.group("name");
            if (token.group("labels") != null) {
                var grouped = inParentheses(expression, token.end());
                found.addAll(group(selectors(grouped), token.group("labels")));
                token.region(token.end() + grouped.length(), expression.length());
            } else if (name != null && token.group("call") == null && !WORDS.contains(name)) {
                var matchers = token.group("matchers");
                found.add(Selector.of(name, matchers == null ? "" : matchers));
            }
        }
        return found;
    }

    private static List<Selector> group(List<Selector> selectors, String labels) {
        var grouping = List.of(labels.split(",\\s*"));
        return selectors.stream()
                .map(it ->
                        new Selector(
                                it.metric(),
                                Stream.concat(it.labels().stream(), grouping.stream()).toList()))
                .toList();
    }

    /** From a place behind an opening parenthesis to the closing one. */
    private static String inParentheses(String expression, int begin) {
        var depth = 1;
        for (var end = begin; end < expression.length(); end++) {
            depth +=
                    switch (expression.charAt(end)) {
                        case '(' -> 1;
                        case ')' -> -1;
                        default -> 0;
                    };
            if (depth == 0) {
                return expression.substring(begin, end);
            }
        }
        throw new IllegalArgumentException("A parenthesis stays open: " + expression);
    }
}
