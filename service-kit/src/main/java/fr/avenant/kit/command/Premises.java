package fr.avenant.kit.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.guard.RecordedFact;
import fr.avenant.kit.guard.RecordedFacts;
import java.util.Map;

/**
 * What a command relies on: that it names known things, and that its asker has seen the last
 * change.
 */
final class Premises {

    private static final long NOTHING = -1;

    private final RecordedFacts facts;
    private final Premise further;
    private final Contexts context;

    Premises(RecordedFacts facts, Premise further, Contexts context) {
        this.facts = facts;
        this.further = further;
        this.context = context;
    }

    /**
     * @throws CommandRefused if a reference is unknown or the asker has seen another version
     */
    void check(CommandRequest request, CommandHeaders headers) {
        var missing = facts.missing(request.references(), headers.permit().citing(context));
        if (!missing.isEmpty()) {
            throw new CommandRefused(
                    RequestRefusal.REFERENCE_NOT_KNOWN_YET,
                    Map.of("references", String.join(", ", missing)));
        }
        if (headers.expectedVersion() != null) {
            checkVersion(
                    headers,
                    facts.find(request.command().id()).map(RecordedFact::version).orElse(NOTHING));
        }
        further.check(request);
    }

    /**
     * Asked again with the version that was really found: another change may have come in between.
     *
     * @throws CommandRefused if the asker has seen another version
     */
    static void checkVersion(CommandHeaders headers, long found) {
        var expected = headers.expectedVersion();
        if (expected != null && expected != found) {
            throw new CommandRefused(
                    RequestRefusal.STALE_VERSION,
                    Map.of("current", Long.toString(found), "expected", expected.toString()));
        }
    }
}
