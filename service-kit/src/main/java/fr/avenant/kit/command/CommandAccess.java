package fr.avenant.kit.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Identifier;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.guard.RecordedFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which territories a command touches, and whether its asker may: the one it is about, the one that
 * it was about before, those of everything it names, and the one whose name it takes.
 */
final class CommandAccess {

    private static final String TERRITORY = "territory:";

    private final RecordedFacts facts;
    private final Contexts context;

    CommandAccess(RecordedFacts facts, Contexts context) {
        this.facts = facts;
        this.context = context;
    }

    /**
     * @throws fr.avenant.kit.access.AccessRefused if a territory is touched that is not the asker's
     */
    void check(CommandRequest request, Permit permit) {
        over(List.of(request)).accept(request, permit);
    }

    /** The check of these requests, with what it must know of all of them looked up at once. */
    BiConsumer<CommandRequest, Permit> over(Collection<CommandRequest> requests) {
        var territories =
                facts.territories(
                        requests.stream()
                                .flatMap(CommandAccess::named)
                                .collect(Collectors.toSet()));
        var recorders =
                facts.recorders(
                        requests.stream()
                                .filter(it -> touched(it, territories).isEmpty())
                                .map(it -> it.command().id())
                                .collect(Collectors.toSet()));
        return (request, permit) -> {
            var touched = touched(request, territories);
            if (touched.isEmpty()) {
                checkShared(recorders.get(request.command().id()), permit);
            } else {
                permit.require(context, touched);
            }
        };
    }

    /**
     * @throws fr.avenant.kit.access.AccessRefused if it belongs to a territory that is not theirs
     */
    void checkReading(String id, Permit permit) {
        permit.requireSomewhere(context);
        permit.require(context, facts.territories(Set.of(id)).values());
    }

    /**
     * What belongs to no territory, everybody uses: whoever records may add to it, but change only
     * what they added themselves.
     */
    private void checkShared(@Nullable String recorder, Permit permit) {
        if (recorder == null || recorder.equals(permit.actor())) {
            permit.requireSomewhere(context);
        } else {
            permit.requireEverywhere(context);
        }
    }

    private static Stream<String> named(CommandRequest request) {
        var id = request.command().id();
        return Stream.concat(
                request.references().stream(),
                Stream.of(id, TERRITORY + Identifier.code(id).split("\\.", 2)[0]));
    }

    private static Set<String> touched(CommandRequest request, Map<String, String> territories) {
        var touched =
                named(request)
                        .filter(territories::containsKey)
                        .map(territories::get)
                        .collect(Collectors.toCollection(HashSet::new));
        if (request.territory() != null) {
            touched.add(request.territory());
        }
        return touched;
    }
}
