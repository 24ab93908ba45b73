package fr.avenant.recording.command;

import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That no command takes a code that something else has, and that nothing goes while others refer to
 * it; and that nothing is a part of itself. Whoever is refused is told of whom only if they may
 * know.
 */
final class LinkGuard {

    private static final int TOLD = 10;
    private static final int COUNTED = Prelude.MOST_REFERRERS - 1;

    private final CommandAccess access;

    LinkGuard(CommandAccess access) {
        this.access = access;
    }

    /** Codes that no two things have, as the command tells them. */
    static List<UniqueCode> codes(CommandRequest request) {
        return UniqueCode.in(request.command().asked()).toList();
    }

    /**
     * Why the command is refused if it takes a code that something else has; {@code field} is
     * where.
     */
    Optional<RequestRefused> taken(CommandRequest request, Permit permit, Foreknowledge known) {
        return known.links()
                .taken(request.command().id(), codes(request))
                .map(it ->
                        new RequestRefused(CommandRefusal.CODE_TAKEN, details(it, permit, known)));
    }

    /**
     * Why the command is refused if it makes something a part of itself, by whatever way; {@code
     * field} is where.
     */
    static Optional<RequestRefused> circle(CommandRequest request, Foreknowledge known) {
        var id = request.command().id();
        return request.wholes()
                .filter(it -> known.links().leads(it.identifier(), id))
                .findFirst()
                .map(it ->
                        new RequestRefused(
                                CommandRefusal.PART_OF_ITSELF,
                                Map.of("field", it.location(), "reference", it.identifier())));
    }

    /**
     * What a group that is decided takes back while nothing may refer to it: all of it, unless
     * somebody takes it back because it harms.
     *
     * @throws RequestRefused if something refers to it
     */
    Set<String> takenBack(List<CommandRequest> requests, Permit permit, Foreknowledge known) {
        var gone =
                requests.stream()
                        .filter(CommandRequest::withdraws)
                        .map(it -> it.command().id())
                        .filter(id -> !access.onlyWithdraws(id, permit, known))
                        .collect(Collectors.toSet());
        gone.forEach(id -> checkReferrers(id, permit, known));
        return gone;
    }

    private void checkReferrers(String id, Permit permit, Foreknowledge known) {
        var referrers = known.links().referrers(id);
        if (!referrers.isEmpty()) {
            throw new RequestRefused(
                    CommandRefusal.STILL_REFERENCED,
                    Map.of(
                            "referrers",
                            referrers.stream()
                                    .limit(TOLD)
                                    .filter(it -> access.mayKnow(it, permit, known))
                                    .collect(Collectors.joining(", ")),
                            "referrerCount",
                            referrers.size() > COUNTED
                                    ? COUNTED + "+"
                                    : Integer.toString(referrers.size())));
        }
    }

    private Map<String, String> details(
            KnownLinks.Taken taken, Permit permit, Foreknowledge known) {
        var code = taken.code();
        var details = new HashMap<String, String>();
        details.put("field", code.location());
        details.put("scheme", code.scheme());
        details.put("value", code.code());
        if (access.mayKnow(taken.holder(), permit, known)) {
            details.put("holder", taken.holder());
        }
        return details;
    }
}
