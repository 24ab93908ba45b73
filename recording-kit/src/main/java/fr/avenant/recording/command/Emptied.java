package fr.avenant.recording.command;

import fr.avenant.recording.decision.FactHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Says what corrections took away: fields of content and effective dates that held something and
 * hold nothing any more. Where each fact was found and where it was left is history, so that a
 * request that comes again is told the same.
 */
final class Emptied {

    private static final List<String> PARTS = List.of("content", "effective"); // a source is told

    private final Histories histories;

    Emptied(Histories histories) {
        this.histories = histories;
    }

    /**
     * The same answers, with what was taken away.
     *
     * @param corrected what was corrected, each fact once
     */
    <C> List<CommandAnswer> toldIn(
            List<CommandAnswer> answers,
            Collection<NamedEvent> corrected,
            FactHistory<C, ?> history) {
        if (corrected.isEmpty()) {
            return answers;
        }
        Map<String, NamedEvent> before =
                corrected.stream()
                        .collect(
                                Collectors.toMap(NamedEvent::id, Function.identity(), (a, _) -> a));
        var changed = answers.stream().filter(it -> before.containsKey(it.id())).toList();
        var states =
                histories.after(
                        Stream.concat(
                                        changed.stream().map(it -> before.get(it.id())),
                                        changed.stream().map(Emptied::left))
                                .toList(),
                        history);
        return answers.stream()
                .map(answer -> {
                    var found = before.get(answer.id());
                    var was = found == null ? null : states.get(found);
                    var is = states.get(left(answer));
                    return was == null || is == null
                            ? answer
                            : answer.emptying(between(Histories.told(was), Histories.told(is)));
                })
                .toList();
    }

    private static NamedEvent left(CommandAnswer answer) {
        return new NamedEvent(answer.id(), answer.events().getLast());
    }

    /** JSON Pointers (RFC 6901) of what is not there any more. */
    static List<String> between(JsonNode before, JsonNode after) {
        var emptied = new ArrayList<String>();
        PARTS.forEach(part -> add(emptied, "/" + part, before.path(part), after.path(part)));
        return emptied;
    }

    private static void add(List<String> emptied, String at, JsonNode before, JsonNode after) {
        if (holdsNothing(before)) {
            return;
        }
        if (holdsNothing(after)) {
            emptied.add(at);
        } else if (before.isObject()) {
            before.properties()
                    .forEach(member ->
                            add(
                                    emptied,
                                    at + "/" + escaped(member.getKey()),
                                    member.getValue(),
                                    after.path(member.getKey())));
        }
    }

    private static boolean holdsNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
