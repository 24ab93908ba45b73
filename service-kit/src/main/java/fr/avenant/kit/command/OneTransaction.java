package fr.avenant.kit.command;

import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receipt, guards and events in one transaction, so that what is asked happens once or not at all,
 * whatever breaks; tried again if others changed the same at the same time.
 */
final class OneTransaction {

    private static final int ATTEMPTS = 4; // the first, and three more after a lost race

    private final TransactionTemplate transaction;
    private final CommandObservations observations;

    OneTransaction(TransactionTemplate transaction, CommandObservations observations) {
        this.transaction = transaction;
        this.observations = observations;
    }

    /**
     * @param what is said to be contended, if nothing helps
     * @throws CommandRefused if every race was lost
     */
    <T> T carryOut(String what, Supplier<T> work) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | ConcurrencyFailureException lostRace) {
                observations.raceLost();
            }
        }
        throw new CommandRefused(RequestRefusal.CONCURRENT_CHANGE, Map.of("id", what));
    }
}
