package fr.avenant.reporting.time;

import fr.avenant.contracts.Contexts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What decides which rows an answer is made of: at the same coordinate they are the same for ever.
 *
 * @param known what was known
 * @param until what was recorded since, as far as it tells <i>not yet recorded</i> from <i>not
 *     reported</i>; what is known is within it
 * @param on the day on which it was true, in France
 * @param ended whether what has ended by then is there
 */
public record Coordinate(Positions known, Positions until, LocalDate on, Ended ended) {

    /** Whether something may have been recorded since. */
    public boolean hasLater() {
        return !until.isWithin(known);
    }

    /** As addresses have it, pinned: parameters by name, in their order. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(TimeParameters.POSITIONS, known.text());
        if (hasLater()) {
            parameters.put(TimeParameters.UNTIL, until.text());
        }
        parameters.put(TimeParameters.ON, on.toString());
        parameters.put(TimeParameters.ENDED, ended.label());
        return parameters;
    }

    /** What the views of {@code held.sql} read, by the names of its settings. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var context : Contexts.values()) {
            settings.put("avenant.known_" + context.label(), Long.toString(known.of(context)));
            settings.put("avenant.until_" + context.label(), Long.toString(until.of(context)));
        }
        settings.put("avenant.on", on.toString());
        settings.put("avenant.ended", ended.label());
        return settings;
    }
}
