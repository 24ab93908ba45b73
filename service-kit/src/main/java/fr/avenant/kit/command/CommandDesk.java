package fr.avenant.kit.command;

import fr.avenant.kit.access.Callers;
import fr.avenant.kit.guard.RecordedFact;
import java.util.List;
import java.util.Optional;

/** Where every command comes in: it happens once or not at all, whatever breaks. */
public final class CommandDesk {

    private final OneTransaction transaction;
    private final AnsweredOnce answers;
    private final Premises premises;
    private final CommandAccess access;
    private final Dispatch dispatch;
    private final BatchDesk batches;
    private final CommandObservations observations;

    CommandDesk(
            OneTransaction transaction,
            AnsweredOnce answers,
            Premises premises,
            CommandAccess access,
            Dispatch dispatch,
            BatchDesk batches,
            CommandObservations observations) {
        this.transaction = transaction;
        this.answers = answers;
        this.premises = premises;
        this.access = access;
        this.dispatch = dispatch;
        this.batches = batches;
        this.observations = observations;
    }

    /**
     * Carries a command out, or says again what came of it if it was carried out before under the
     * same key.
     *
     * @throws CommandRefused if it is not accepted; nothing has happened then
     */
    public CommandAnswer carryOut(CommandRequest request, CommandHeaders headers) {
        var command = request.command();
        return observations.observe(
                command.order(),
                command.id(),
                () ->
                        AnsweredOnce.inAMoment(() ->
                                transaction.carryOut(command.id(), () -> once(request, headers))));
    }

    /**
     * Carries many commands out as one: all of them, or none.
     *
     * @throws CommandRefused if the whole is not accepted
     * @throws fr.avenant.kit.refusal.PartsRefused if some of them are not, with their places
     */
    public BatchAnswer carryOutAll(List<PlacedRequest> requests, CommandHeaders headers) {
        return observations.observe(
                "Batch",
                requests.getFirst().id(),
                () ->
                        AnsweredOnce.now(() ->
                                transaction.carryOut(
                                        requests.getFirst().id(),
                                        () -> batches.once(requests, headers))));
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

    private CommandAnswer once(CommandRequest request, CommandHeaders headers) {
        access.check(request, headers.permit());
        return answers.answer(
                headers,
                AnsweredOnce.hash(request.command()),
                CommandAnswer.class,
                () -> {
                    premises.check(request, headers);
                    var answer = dispatch.send(request, headers);
                    Premises.checkVersion(headers, answer.version() - answer.events().size());
                    return answer;
                });
    }
}
