package fr.avenant.recording.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.access.Right;
import java.util.Map;

/**
 * Whoever opens something to everybody must be entitled to decide where it belongs, whichever
 * command does it; recording is not enough.
 */
final class PublicationRule {

    private PublicationRule() {}

    /**
     * @param request one that opens something that is not open yet
     * @throws AccessRefused if the caller may not decide where it belongs: in the territory whose
     *     slug its identifier begins with, or everywhere
     */
    static void check(CommandRequest request, Contexts context, Permit permit) {
        var territory = Mentions.prefix(request.command().id());
        if (!permit.caller().may(Right.DECIDE, context, territory)) {
            throw new AccessRefused(
                    AccessRefusal.FORBIDDEN,
                    Map.of(
                            "territory",
                            territory,
                            "needs",
                            "decide",
                            "location",
                            "/content/public"));
        }
    }
}
