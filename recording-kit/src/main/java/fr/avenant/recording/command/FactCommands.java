package fr.avenant.recording.command;

import fr.avenant.recording.decision.FactCommand;
import fr.avenant.recording.decision.FactHistory;
import fr.avenant.recording.decision.FactKind;
import fr.avenant.recording.decision.FactKind.Changing;
import fr.avenant.recording.decision.FactKind.Retracting;
import fr.avenant.recording.decision.FactKind.Telling;

/**
 * The three commands that every kind of recorded fact has, and the history that they lead to.
 *
 * @param <C> what is recorded
 */
public record FactCommands<C>(
        Telling<C, ? extends FactCommand> register,
        Changing<C, ? extends FactCommand> correct,
        Retracting<? extends FactCommand> withdraw,
        FactHistory<C, ?> history) {

    static <C> FactCommands<C> of(FactKind<C, ?> kind) {
        return new FactCommands<>(
                kind::register, kind::correct, kind::withdraw, FactHistory.of(kind));
    }
}
