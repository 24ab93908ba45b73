package fr.avenant.reporting.differential;

import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.RunningReporting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question in all its parts, and how it is asked.
 *
 * @param by as asked
 * @param members asked for, by dimension
 * @param known position of each context
 * @param later position of each context up to which recordings count as later
 * @param endedToo whether states count that have ended
 * @param readers territories that whoever asks sees everything of
 */
record PlainQuestion(
        PlainMeasure measure,
        List<String> by,
        Map<String, Set<String>> members,
        PlainPositions known,
        PlainPositions later,
        LocalDate on,
        boolean endedToo,
        Set<String> readers) {

    Answer ask(RunningReporting reporting) {
        return reporting.getWithin(address(), readers.toArray(String[]::new));
    }

    String address() {
        var address =
                new StringBuilder("/api/v1/comparison?measure=")
                        .append(measure.id())
                        .append("&on=")
                        .append(on)
                        .append("&positions=")
                        .append(known.text())
                        .append("&until=")
                        .append(later.text());
        if (!by.isEmpty()) {
            address.append("&by=").append(String.join(",", by));
        }
        if (endedToo) {
            address.append("&ended=included");
        }
        members.forEach((dimension, wanted) ->
                address.append('&')
                        .append(dimension)
                        .append('=')
                        .append(
                                URLEncoder.encode(
                                        String.join(",", wanted), StandardCharsets.UTF_8)));
        return address.toString();
    }

    /** The figures of a body or place are those of a territory: it stands before them. */
    List<String> dimensions() {
        if (by.contains("quartier") && !by.contains("territory")) {
            return by.stream()
                    .flatMap(it ->
                            it.equals("quartier")
                                    ? List.of("territory", it).stream()
                                    : List.of(it).stream())
                    .toList();
        }
        return by;
    }

    boolean wants(String dimension, String member) {
        var wanted = wanted(dimension);
        return wanted.isEmpty() || wanted.contains(member);
    }

    /** Empty if the dimension is not limited. */
    Set<String> wanted(String dimension) {
        var asked = members.get(dimension);
        if (asked != null) {
            return asked.contains("any") ? Set.of() : asked;
        }
        var usual = measure.defaults().get(dimension);
        return usual == null ? Set.of() : Set.of(usual);
    }

    boolean addsQuartiers() {
        return !dimensions().contains("quartier") && wanted("quartier").isEmpty();
    }
}
