package fr.avenant.reporting.time;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.problem.InvalidParameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was known: the last position of each context's log that counts.
 *
 * @param last -1 is before the first event
 */
public record Positions(Map<Contexts, Long> last) {

    private static final Pattern FORM =
            Pattern.compile(
                    Arrays.stream(Contexts.values())
                            .sorted((one, other) -> one.label().compareTo(other.label()))
                            .map(context -> context.label() + ":(-1|[0-9]{1,18})")
                            .collect(Collectors.joining(",")));

    private static final long BEFORE_THE_FIRST = -1;

    public Positions {
        last = Map.copyOf(last);
    }

    /** Asks for each context. */
    public static Positions of(ToLongFunction<Contexts> position) {
        var last = new EnumMap<Contexts, Long>(Contexts.class);
        for (var context : Contexts.values()) {
            last.put(context, position.applyAsLong(context));
        }
        return new Positions(last);
    }

    /**
     * Reads {@code engagement:3,programmation:4,territory:12}, in any order.
     *
     * @param parameter where it stands
     * @throws InvalidParameter if a context is missing or a position is not a number
     */
    public static Positions parse(String text, String parameter) {
        var sorted = Arrays.stream(text.split(",", -1)).sorted().collect(Collectors.joining(","));
        var matcher = FORM.matcher(sorted);
        InvalidParameter.unless(
                matcher.matches(),
                parameter,
                "must look like territory:12,engagement:3,programmation:4");
        var byLabel =
                Arrays.stream(sorted.split(","))
                        .map(part -> part.split(":", 2))
                        .collect(Collectors.toMap(part -> part[0], part -> Long.valueOf(part[1])));
        return of(context -> byLabel.getOrDefault(context.label(), BEFORE_THE_FIRST));
    }

    /** Of one context; -1 if nothing of it counts. */
    public long of(Contexts context) {
        return last.getOrDefault(context, BEFORE_THE_FIRST);
    }

    /** Whether nothing is known here that is not known there. */
    public boolean isWithin(Positions there) {
        return Arrays.stream(Contexts.values())
                .allMatch(context -> of(context) <= there.of(context));
    }

    /** As it stands in answers. */
    public Map<String, Long> byContext() {
        return Arrays.stream(Contexts.values())
                .collect(Collectors.toMap(Contexts::label, this::of));
    }

    /** As it stands in addresses: {@code engagement:3,programmation:4,territory:12}. */
    public String text() {
        return byContext().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
