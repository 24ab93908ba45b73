package fr.avenant.recording.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.problem.JsonFault;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.command.DecidedGroup.Accepted;
import fr.avenant.recording.guard.ReferenceRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides groups in memory, each knowing what those before it decided. A refusal is no matter of
 * others; nothing is locked, and nothing is stored yet.
 */
final class GroupDecision {

    private final CommandAccess access;
    private final Contexts context;
    private final Premise further;
    private final LinkGuard links;
    private final Dispatch dispatch;

    GroupDecision(CommandAccess access, Contexts context, Premise further, Dispatch dispatch) {
        this.access = access;
        links = new LinkGuard(access);
        this.context = context;
        this.further = further;
        this.dispatch = dispatch;
    }

    /** In the order in which they came. */
    List<DecidedGroup> decide(Collection<Group> groups, Foreknowledge known) {
        var broken =
                further.broken(
                        groups.stream()
                                .flatMap(group -> group.requests().stream())
                                .map(PlacedRequest::request)
                                .filter(it -> it.note() != null)
                                .toList());
        return known.events()
                .inPlaceOfStore(
                        () -> groups.stream().map(group -> decide(group, known, broken)).toList());
    }

    private DecidedGroup decide(Group group, Foreknowledge known, Set<CommandRequest> broken) {
        var mark = known.events().mark();
        try {
            var decided =
                    group.isBatch()
                            ? new OfBatch(group, known, broken).decide()
                            : ofOne(group, known, broken);
            known.groupAccepted();
            return decided;
        } catch (RuntimeException refused) {
            known.events().undo(mark);
            known.groupRefused();
            return new DecidedGroup.Refused(group, refused);
        }
    }

    private DecidedGroup ofOne(Group group, Foreknowledge known, Set<CommandRequest> broken) {
        var request = group.requests().getFirst().request();
        var headers = group.headers();
        access.check(request, group.mentions(request), headers.permit(), known);
        var before = answeredBefore(group, known, CommandAnswer.class);
        if (before.isPresent()) {
            return before.get();
        }
        ReferenceRule.checkKinds(request.named());
        var missing = known.missing(request.references(), headers.permit().citing(context));
        if (!missing.isEmpty()) {
            throw new RequestRefused(
                    CommandRefusal.REFERENCE_NOT_KNOWN_YET,
                    Map.of("references", String.join(", ", missing)));
        }
        refuse(stranger(request, known, Map.of()));
        checkVersion(headers, known.events().version(request.command().id()));
        refuse(links.taken(request, headers.permit(), known));
        refuse(LinkGuard.circle(request, known));
        if (broken.contains(request)) {
            throw further.refusal();
        }
        var mark = known.events().mark();
        var answer = dispatch.send(request, group, known);
        return new Accepted(
                group,
                answer,
                known.events().since(mark),
                List.of(request),
                known.storedHere(request.references()).collect(Collectors.toSet()),
                links.takenBack(List.of(request), headers.permit(), known));
    }

    /** Where one thing is wrong, its place is that of the problem. */
    private static void refuse(Optional<RequestRefused> refused) {
        refused.ifPresent(it -> {
            var details = new HashMap<>(it.details());
            details.put("location", Objects.requireNonNull(details.remove("field")));
            throw new RequestRefused(it.refusal(), details);
        });
    }

    /**
     * Whether something is named that is another territory's; {@code field} is where.
     *
     * @param fresh slugs of the territories of what comes with it, by identifier
     */
    private static Optional<RequestRefused> stranger(
            CommandRequest request, Foreknowledge known, Map<String, String> fresh) {
        return ReferenceRule.stranger(
                        request.named(),
                        territory(request, known),
                        id ->
                                known.territories(id)
                                        .findFirst()
                                        .or(() -> Optional.ofNullable(fresh.get(id))))
                .map(it -> {
                    var details = new HashMap<>(it.details());
                    details.put("field", it.reference().location());
                    return new RequestRefused(
                            CommandRefusal.REFERENCE_OF_ANOTHER_TERRITORY, details);
                });
    }

    private static @Nullable String territory(CommandRequest request, Foreknowledge known) {
        if (request.territory() != null) {
            return request.territory();
        }
        var row = known.row(request.command().id());
        return row == null ? null : row.territory();
    }

    private static void checkVersion(CommandHeaders headers, long found) {
        var expected = headers.expectedVersion();
        if (expected != null && expected != found) {
            throw new RequestRefused(
                    CommandRefusal.STALE_VERSION,
                    Map.of("current", Long.toString(found), "expected", expected.toString()));
        }
    }

    private static <A extends Record> Optional<DecidedGroup> answeredBefore(
            Group group, Foreknowledge known, Class<A> type) {
        return known.receipt(group.key())
                .map(receipt -> {
                    if (!receipt.bodyHash().equals(group.bodyHash())) {
                        throw new RequestRefused(CommandRefusal.IDEMPOTENCY_KEY_REUSED, Map.of());
                    }
                    return new DecidedGroup.Known(
                            group, EventJson.read(receipt.answer().getBytes(UTF_8), type));
                });
    }

    /** What is wrong with any of its commands is told for all of them. */
    private final class OfBatch {

        private final Group group;
        private final Foreknowledge known;
        private final Set<CommandRequest> broken;

        OfBatch(Group group, Foreknowledge known, Set<CommandRequest> broken) {
            this.group = group;
            this.known = known;
            this.broken = broken;
        }

        DecidedGroup decide() {
            checkAccess();
            return answeredBefore(group, known, BatchAnswer.class).orElseGet(this::carryOut);
        }

        private void checkAccess() {
            var problems = new ArrayList<PlacedProblem>();
            for (var placed : group.requests()) {
                var request = placed.request();
                try {
                    access.check(request, group.mentions(request), group.headers().permit(), known);
                } catch (AccessRefused refused) {
                    problems.add(
                            new PlacedProblem(
                                    placed.location(), refused.refusal(), refused.details()));
                }
            }
            PartsRefused.ifAny(AccessRefusal.FORBIDDEN, problems);
        }

        private Accepted carryOut() {
            var changing = group.requests().stream().filter(it -> !isTold(it)).toList();
            checkReferences(changing);
            checkTerritories(changing);
            var mark = known.events().mark();
            var answers = new ArrayList<CommandAnswer>();
            var problems = new ArrayList<PlacedProblem>();
            for (var placed : changing) {
                carryOut(placed, answers, problems);
                if (problems.size() == PartsRefused.MOST_TOLD) {
                    break;
                }
            }
            PartsRefused.ifAny(CommandRefusal.PARTS_REFUSED, problems);
            return new Accepted(
                    group,
                    new BatchAnswer(answers.size(), group.size() - changing.size(), answers),
                    known.events().since(mark),
                    changing.stream().map(PlacedRequest::request).toList(),
                    known.storedHere(references(changing)).collect(Collectors.toSet()),
                    Set.of()); // a batch takes nothing back
        }

        private boolean isTold(PlacedRequest placed) {
            var hash = placed.request().contentHash();
            return hash != null && known.isTold(placed.id(), hash);
        }

        private void carryOut(
                PlacedRequest placed, List<CommandAnswer> answers, List<PlacedProblem> problems) {
            try {
                if (broken.contains(placed.request())) {
                    throw further.refusal();
                }
                var taken = links.taken(placed.request(), group.headers().permit(), known);
                if (taken.isPresent()) {
                    throw taken.get();
                }
                var circle = LinkGuard.circle(placed.request(), known);
                if (circle.isPresent()) {
                    throw circle.get();
                }
                answers.add(dispatch.send(placed.request(), group, known));
            } catch (RequestRefused refused) {
                problems.add(problem(placed, refused));
            } catch (InvalidContent invalid) {
                problems.add(malformed(placed, JsonFault.of(invalid)));
            }
        }

        private static PlacedProblem malformed(PlacedRequest placed, JsonFault fault) {
            return new PlacedProblem(
                    placed.location(),
                    RequestRefusal.MALFORMED,
                    Map.of("field", fault.location(), "problem", fault.problem()));
        }

        /** What is recorded in the same batch is known, wherever in it. */
        private void checkReferences(List<PlacedRequest> requests) {
            PartsRefused.ifAny(
                    CommandRefusal.PARTS_REFUSED,
                    requests.stream().flatMap(it -> ofWrongKind(it).stream()).toList());
            var own = requests.stream().map(PlacedRequest::id).collect(Collectors.toSet());
            var named = references(requests);
            named.removeAll(own);
            var missing =
                    Set.copyOf(known.missing(named, group.headers().permit().citing(context)));
            PartsRefused.ifAny(
                    CommandRefusal.PARTS_REFUSED,
                    requests.stream().flatMap(it -> unknown(it, missing)).toList());
        }

        /** What is recorded in the same batch belongs where the batch says, wherever in it. */
        private void checkTerritories(List<PlacedRequest> requests) {
            var fresh = new HashMap<String, String>();
            for (var placed : requests) {
                if (placed.request().territory() != null) {
                    fresh.putIfAbsent(placed.id(), placed.request().territory());
                }
            }
            PartsRefused.ifAny(
                    CommandRefusal.PARTS_REFUSED,
                    requests.stream()
                            .flatMap(it ->
                                    stranger(it.request(), known, fresh).stream()
                                            .map(refused -> problem(it, refused)))
                            .toList());
        }

        private static PlacedProblem problem(PlacedRequest placed, RequestRefused refused) {
            return new PlacedProblem(placed.location(), refused.refusal(), refused.details());
        }

        private static Optional<PlacedProblem> ofWrongKind(PlacedRequest placed) {
            try {
                ReferenceRule.checkKinds(placed.request().named());
                return Optional.empty();
            } catch (InvalidContent invalid) {
                return Optional.of(malformed(placed, JsonFault.of(invalid)));
            }
        }

        private static Set<String> references(List<PlacedRequest> requests) {
            var named = new HashSet<String>();
            requests.forEach(it -> named.addAll(it.request().references()));
            return named;
        }

        private static Stream<PlacedProblem> unknown(PlacedRequest placed, Set<String> missing) {
            var unknown =
                    placed.request().references().stream()
                            .filter(missing::contains)
                            .collect(Collectors.joining(", "));
            return unknown.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new PlacedProblem(
                                    placed.location(),
                                    CommandRefusal.REFERENCE_NOT_KNOWN_YET,
                                    Map.of("references", unknown)));
        }
    }
}
