package fr.avenant.kit.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Identifier;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.guard.RecordedFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        var touched = touched(request);
        if (touched.isEmpty()) {
            checkShared(request.command().id(), permit);
        } else {
            permit.require(context, touched);
        }
    }

    /**
     * @throws fr.avenant.kit.access.AccessRefused if it belongs to a territory that is not theirs
     */
    void checkReading(String id, Permit permit) {
        permit.requireSomewhere(context);
        permit.require(context, facts.territories(List.of(id)));
    }

    /**
     * What belongs to no territory, everybody uses: whoever records may add to it, but change only
     * what they added themselves.
     */
    private void checkShared(String id, Permit permit) {
        var recorder = facts.recorder(id);
        if (recorder == null || recorder.equals(permit.actor())) {
            permit.requireSomewhere(context);
        } else {
            permit.requireEverywhere(context);
        }
    }

    private Set<String> touched(CommandRequest request) {
        var id = request.command().id();
        var named = new ArrayList<>(request.references());
        named.add(id);
        named.add(TERRITORY + Identifier.code(id).split("\\.", 2)[0]);
        var touched = new HashSet<>(facts.territories(named));
        if (request.territory() != null) {
            touched.add(request.territory());
        }
        return touched;
    }
}
