package fr.avenant.recording.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.access.Permit;
import fr.avenant.recording.guard.RecordedFact;
import fr.avenant.recording.guard.RecordedFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which territories a command touches, and whether the caller may: those that it says, those that
 * it was about before, those of everything it names, by identifier or by code, and the one whose
 * name it takes.
 */
final class CommandAccess {

    private final RecordedFacts facts;
    private final Contexts context;

    CommandAccess(RecordedFacts facts, Contexts context) {
        this.facts = facts;
        this.context = context;
    }

    /**
     * @throws fr.avenant.kit.access.AccessRefused if a territory is touched that is not the
     *     caller's
     */
    void check(CommandRequest request, Mentions mentions, Permit permit, Foreknowledge known) {
        var touched = touched(mentions, known);
        if (touched.isEmpty()) {
            var recorder = known.recorder(request.command().id());
            var isNew = recorder == null && request.contentHash() != null;
            checkShared(isNew, recorder, permit);
        } else {
            permit.require(context, touched);
        }
        if (mentions.opens() && !known.isPublished(request.command().id())) {
            PublicationRule.check(request, context, permit);
        }
    }

    /** Whether a caller may know that something is held: all do of what is no territory's. */
    boolean mayKnow(String id, Permit permit, Foreknowledge known) {
        return permit.covers(context, known.belonging(id));
    }

    /** Whether a caller takes something back because it harms, whoever recorded it. */
    boolean onlyWithdraws(String id, Permit permit, Foreknowledge known) {
        return permit.onlyWithdraws(context, known.belonging(id));
    }

    /**
     * What is held under an identifier; nothing if the caller must not know whether it is.
     *
     * @throws fr.avenant.kit.access.AccessRefused if the identifier is one of a territory that is
     *     not theirs, whether anything is held under it or not
     */
    Optional<RecordedFact> read(String id, Permit permit) {
        permit.requireSomewhere(context);
        var named = facts.territories(Set.of(Mentions.territoryOf(id))).values();
        permit.require(context, named);
        return facts.find(id).filter(_ -> !named.isEmpty() || mayReadShared(id, permit));
    }

    /** Which of these the caller may not change, and why, whether anything is held under them. */
    Map<String, AccessRefused> refused(Set<String> ids, Permit permit) {
        var named =
                Stream.concat(ids.stream(), ids.stream().map(Mentions::territoryOf))
                        .collect(Collectors.toSet());
        var territories = facts.territories(named);
        var recorders = facts.recorders(ids);
        var refused = new HashMap<String, AccessRefused>();
        for (var id : ids) {
            var touched =
                    Stream.of(id, Mentions.territoryOf(id))
                            .map(territories::get)
                            .filter(Objects::nonNull)
                            .toList();
            try {
                if (touched.isEmpty()) {
                    checkShared(!recorders.containsKey(id), recorders.get(id), permit);
                } else {
                    permit.require(context, touched);
                }
            } catch (AccessRefused why) {
                refused.put(id, why);
            }
        }
        return refused;
    }

    private boolean mayReadShared(String id, Permit permit) {
        var territories = facts.territories(Set.of(id)).values();
        return permit.coversEverything(context)
                || (territories.isEmpty()
                        ? facts.isPublished(id) || isRecorder(id, permit)
                        : permit.covers(context, territories));
    }

    private boolean isRecorder(String id, Permit permit) {
        return permit.actor().equals(facts.recorders(Set.of(id)).get(id));
    }

    /**
     * What belongs to no territory, everybody uses: whoever records may add to it, but change only
     * what they added themselves.
     */
    private void checkShared(boolean isNew, @Nullable String recorder, Permit permit) {
        if (isNew || permit.actor().equals(recorder)) {
            permit.requireSomewhere(context);
        } else {
            permit.requireEverywhere(context);
        }
    }

    private static Set<String> touched(Mentions mentions, Foreknowledge known) {
        var touched = new HashSet<>(mentions.territories());
        mentions.telling().flatMap(known::territories).forEach(touched::add);
        for (var code : mentions.codes()) {
            var held = known.owners(code);
            if (held.stream().noneMatch(mentions.territories()::contains)) {
                touched.addAll(held);
            }
        }
        touched.addAll(mentions.own());
        return touched;
    }
}
