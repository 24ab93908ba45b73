package fr.avenant.kit.command;

import fr.avenant.kit.decision.FactCommand;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;

/** Times commands by kind and outcome, and shows each in the trace of its request. */
final class CommandObservations {

    private final ObservationRegistry observations;
    private final MeterRegistry metrics;

    CommandObservations(ObservationRegistry observations, MeterRegistry metrics) {
        this.observations = observations;
        this.metrics = metrics;
    }

    CommandAnswer observe(FactCommand command, Supplier<CommandAnswer> work) {
        var kind = command.getClass().getSimpleName();
        var observation =
                Observation.createNotStarted("avenant.commands", observations)
                        .contextualName("command " + kind)
                        .lowCardinalityKeyValue("command", kind)
                        .highCardinalityKeyValue("avenant.subject", command.id())
                        .start();
        var outcome = "failed";
        try (var _ = observation.openScope()) {
            var answer = work.get();
            outcome = "accepted";
            return answer;
        } catch (CommandRefused refused) {
            outcome = refused.refusal().code(); // an answer, not an error
            throw refused;
        } catch (RuntimeException | Error broken) {
            observation.error(broken);
            throw broken;
        } finally {
            observation.lowCardinalityKeyValue("outcome", outcome).stop();
        }
    }

    void raceLost() {
        metrics.counter("avenant.commands.races").increment();
    }
}
