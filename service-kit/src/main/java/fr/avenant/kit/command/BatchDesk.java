package fr.avenant.kit.command;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.access.Reach;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.refusal.JsonFault;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries many commands out in the running transaction. What they rely on is looked up for all of
 * them at once; what is wrong is told for all of them, too.
 */
final class BatchDesk {

    /**
     * Others wait for it meanwhile; without a limit they might wait for ever. PostgreSQL starts the
     * clock anew only if it was stopped.
     */
    static final String LONGER =
            "set local transaction_timeout = 0; set local transaction_timeout = '10min'";

    private final JdbcClient jdbc;
    private final AnsweredOnce answers;
    private final RecordedFacts facts;
    private final Premise further;
    private final CommandAccess access;
    private final Dispatch dispatch;

    BatchDesk(
            JdbcClient jdbc,
            AnsweredOnce answers,
            RecordedFacts facts,
            Premise further,
            CommandAccess access,
            Dispatch dispatch) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.facts = facts;
        this.further = further;
        this.access = access;
        this.dispatch = dispatch;
    }

    /**
     * @throws PartsRefused if one of them is refused
     */
    BatchAnswer once(List<PlacedRequest> requests, CommandHeaders headers) {
        checkAccess(requests, headers);
        return answers.answer(
                headers,
                AnsweredOnce.hash(requests),
                BatchAnswer.class,
                () -> record(requests, headers));
    }

    private void checkAccess(List<PlacedRequest> requests, CommandHeaders headers) {
        var check = access.over(requests.stream().map(PlacedRequest::request).toList());
        var problems = new ArrayList<PlacedProblem>();
        for (var placed : requests) {
            try {
                check.accept(placed.request(), headers.permit());
            } catch (AccessRefused refused) {
                problems.add(
                        new PlacedProblem(placed.location(), refused.refusal(), refused.details()));
            }
        }
        PartsRefused.ifAny(AccessRefusal.FORBIDDEN, problems);
    }

    private BatchAnswer record(List<PlacedRequest> requests, CommandHeaders headers) {
        var held = facts.contentHashes(requests.stream().map(PlacedRequest::id).toList());
        var changing =
                requests.stream()
                        .filter(it ->
                                !Objects.equals(it.request().contentHash(), held.get(it.id())))
                        .toList();
        checkReferences(changing, access.citing(headers.permit()));
        jdbc.sql(LONGER).update();
        var recorded = new HashMap<String, CommandAnswer>();
        var problems = new HashMap<String, PlacedProblem>();
        for (var placed : inOrderOfLocks(changing)) {
            try {
                further.check(placed.request());
                recorded.put(placed.id(), dispatch.send(placed.request(), headers));
            } catch (CommandRefused refused) {
                problems.put(
                        placed.location(),
                        new PlacedProblem(placed.location(), refused.refusal(), refused.details()));
            } catch (InvalidContent invalid) {
                problems.put(placed.location(), malformed(placed, JsonFault.of(invalid)));
            }
            if (problems.size() == PartsRefused.MOST_TOLD) {
                break;
            }
        }
        PartsRefused.ifAny(
                RequestRefusal.PARTS_REFUSED, asSent(changing, PlacedRequest::location, problems));
        return new BatchAnswer(
                recorded.size(),
                requests.size() - changing.size(),
                asSent(changing, PlacedRequest::id, recorded));
    }

    /** Two that take the same locks in different orders would wait for each other. */
    private static List<PlacedRequest> inOrderOfLocks(List<PlacedRequest> requests) {
        return requests.stream().sorted(Comparator.comparing(PlacedRequest::id)).toList();
    }

    private static <T> List<T> asSent(
            List<PlacedRequest> requests,
            Function<PlacedRequest, String> key,
            Map<String, T> found) {
        return requests.stream().map(key).filter(found::containsKey).map(found::get).toList();
    }

    private static PlacedProblem malformed(PlacedRequest placed, JsonFault fault) {
        return new PlacedProblem(
                placed.location(),
                RequestRefusal.MALFORMED,
                Map.of("field", fault.location(), "problem", fault.problem()));
    }

    /** What is recorded in the same batch is known, wherever in it. */
    private void checkReferences(List<PlacedRequest> requests, Reach reach) {
        var own = requests.stream().map(PlacedRequest::id).collect(Collectors.toSet());
        var named =
                requests.stream()
                        .flatMap(it -> it.request().references().stream())
                        .filter(reference -> !own.contains(reference))
                        .distinct()
                        .toList();
        var missing = new HashSet<>(facts.missing(named, reach));
        PartsRefused.ifAny(
                RequestRefusal.PARTS_REFUSED,
                requests.stream().flatMap(it -> unknown(it, missing).stream()).toList());
    }

    private static Optional<PlacedProblem> unknown(PlacedRequest placed, Set<String> missing) {
        var unknown =
                placed.request().references().stream()
                        .filter(missing::contains)
                        .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlacedProblem(
                                placed.location(),
                                RequestRefusal.REFERENCE_NOT_KNOWN_YET,
                                Map.of("references", unknown)));
    }
}
