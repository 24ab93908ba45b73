package fr.avenant.recording.command;

import fr.avenant.kit.access.Callers;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.guard.RecordedFact;
import java.util.List;
import java.util.Optional;

/** Where every command comes in: it happens once or not at all, whatever breaks. */
public final class CommandDesk {

    private final GroupDesk groups;
    private final CommandAccess access;
    private final CommandObservations observations;
    private final EventTracing tracing;
    private final Histories histories;

    CommandDesk(
            GroupDesk groups,
            CommandAccess access,
            CommandObservations observations,
            EventTracing tracing,
            Histories histories) {
        this.groups = groups;
        this.access = access;
        this.observations = observations;
        this.tracing = tracing;
        this.histories = histories;
    }

    CommandAccess access() {
        return access;
    }

    Histories histories() {
        return histories;
    }

    /**
     * Carries a command out, or says again what came of it if it was carried out before under the
     * same key.
     *
     * @throws RequestRefused if it is not accepted; nothing has happened then
     */
    public CommandAnswer carryOut(CommandRequest request, CommandHeaders headers) {
        var command = request.command();
        return observations.observe(
                command.order(),
                command.id(),
                () ->
                        tracing.append(
                                1,
                                trace ->
                                        (CommandAnswer)
                                                groups.carryOut(
                                                        Group.of(request, headers, trace))));
    }

    /**
     * Carries many commands out as one: all of them, or none.
     *
     * @throws RequestRefused if the whole is not accepted
     * @throws fr.avenant.kit.refusal.PartsRefused if some of them are not, with their places
     */
    public BatchAnswer carryOutAll(List<PlacedRequest> requests, CommandHeaders headers) {
        return observations.observe(
                "Batch",
                requests.getFirst().id(),
                () ->
                        tracing.append(
                                requests.size(),
                                trace ->
                                        (BatchAnswer)
                                                groups.carryOut(
                                                        Group.of(requests, headers, trace))));
    }

    /**
     * What is held under an identifier; nothing if the caller must not know whether it is.
     *
     * @throws fr.avenant.kit.access.AccessRefused if the identifier is one of a territory that is
     *     not theirs
     */
    Optional<RecordedFact> read(String id) {
        return access.read(id, Callers.permit());
    }
}
