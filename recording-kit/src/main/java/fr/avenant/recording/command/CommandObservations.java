package fr.avenant.recording.command;

import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.RequestRefused;
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

    /**
     * @param kind the command's name
     * @param subject identifier of what it is about
     */
    <A> A observe(String kind, String subject, Supplier<A> work) {
        var observation =
                Observation.createNotStarted("avenant.commands", observations)
                        .contextualName("command " + kind)
                        .lowCardinalityKeyValue("command", kind)
                        .highCardinalityKeyValue("avenant.subject", subject)
                        .start();
        var outcome = "failed";
        try (var _ = observation.openScope()) {
            var answer = work.get();
            outcome = "accepted";
            return answer;
        } catch (RequestRefused refused) {
            outcome = refused.refusal().code(); // an answer, not an error
            throw refused;
        } catch (PartsRefused refused) {
            outcome = refused.refusal().code();
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
