package fr.avenant.reporting.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import fr.avenant.reporting.time.TimeParameters;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A cell by all that decides it, as the identifier of its explanation: nothing is stored, and the
 * same cell is found again at any time.
 *
 * @param m measure
 * @param d version of its definition
 * @param c members of the cell, by dimension
 * @param f members that were asked for, by dimension
 * @param p positions
 * @param u positions up to which later recordings count as later
 * @param on day
 * @param e whether what has ended by then is there; null in addresses that were given out before
 *     anything ended
 */
public record CellAddress(
        String m,
        int d,
        List<String> by,
        Map<String, String> c,
        Map<String, Set<String>> f,
        String p,
        String u,
        String on,
        @Nullable Ended e) {

    /** All that the cells of a question have in common. */
    private static CellAddress of(Question question) {
        var asked = new TreeMap<String, Set<String>>();
        question.members()
                .forEach((dimension, wanted) -> asked.put(dimension, new TreeSet<>(wanted)));
        return new CellAddress(
                question.measure().id(),
                question.measure().definitionVersion(),
                question.by(),
                Map.of(),
                asked,
                question.at().known().text(),
                question.at().until().text(),
                question.at().on().toString(),
                question.at().ended());
    }

    /**
     * @throws RequestRefused if the text was never given out
     */
    public static CellAddress parse(String text) {
        try {
            return EventJson.read(Base64.getUrlDecoder().decode(text), CellAddress.class);
        } catch (IllegalArgumentException | JacksonException _) {
            throw unknown();
        }
    }

    /**
     * Writes the addresses of the cells of one question: of thousands, all but the members is the
     * same.
     */
    public static final class OfQuestion {

        private static final String NO_MEMBERS = "\"c\":{}";

        private final List<String> dimensions;
        private final String before;
        private final String after;

        public OfQuestion(Question question) {
            var common = EventJson.write(of(question));
            var at = common.indexOf(NO_MEMBERS); // only names of dimensions stand before
            this.dimensions = question.by().stream().sorted().toList();
            this.before = common.substring(0, at + NO_MEMBERS.length() - 1);
            this.after = common.substring(at + NO_MEMBERS.length() - 1);
        }

        /** Where one of them is explained. */
        public String text(Cell cell) {
            var json = new StringBuilder(before.length() + after.length() + 100).append(before);
            var next = "\"";
            for (var dimension : dimensions) {
                var member = cell.members().get(dimension);
                if (member != null) {
                    json.append(next).append(dimension).append("\":\"");
                    JsonStringEncoder.getInstance().quoteAsString(member, json);
                    json.append('"');
                    next = ",\"";
                }
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(json.append(after).toString().getBytes(UTF_8));
        }
    }

    /**
     * The question that the cell is an answer to.
     *
     * @throws RequestRefused if nobody can have asked it
     */
    public Question question(Catalogue catalogue) {
        var newest = catalogue.find(m).orElseThrow(CellAddress::unknown);
        var measure = QuestionReader.definition(catalogue, newest, Integer.toString(d), "path");
        if (!names().allMatch(measure::has) || !by.containsAll(c.keySet())) {
            throw unknown();
        }
        try {
            return new Question(
                    measure,
                    by,
                    f,
                    new Coordinate(
                            Positions.parse(p, "path"),
                            Positions.parse(u, "path"),
                            TimeParameters.on(on, "path"),
                            e == null ? Ended.INCLUDED : e));
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    /** The same question, kept to the members of the cell. */
    public Question narrowed(Question question) {
        var members = new HashMap<>(question.members());
        c.forEach((dimension, member) -> members.put(dimension, Set.of(member)));
        return new Question(question.measure(), by, members, question.at());
    }

    private Stream<String> names() {
        return Stream.of(by, c.keySet(), f.keySet()).flatMap(names -> names.stream());
    }

    public static RequestRefused unknown() {
        return new RequestRefused(QuestionRefusal.EXPLANATION_UNKNOWN, Map.of("location", "path"));
    }
}
