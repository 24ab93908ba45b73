package fr.avenant.kit.command;

import fr.avenant.kit.store.StoreFailure;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
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
     * @throws CommandRefused if every race was lost, or somebody else holds on to what is changed
     */
    <T> T carryOut(String what, Supplier<T> work) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (ConcurrencyException | AggregateStreamCreationException lostRace) {
                observations.raceLost();
            } catch (RuntimeException failure) {
                switch (StoreFailure.of(failure).orElse(StoreFailure.UNAVAILABLE)) {
                    case CONTENDED -> observations.raceLost();
                    case HELD -> throw contended(what);
                    case UNAVAILABLE -> throw failure;
                }
            }
        }
        throw contended(what);
    }

    private static CommandRefused contended(String what) {
        return new CommandRefused(RequestRefusal.CONCURRENT_CHANGE, Map.of("id", what));
    }
}
