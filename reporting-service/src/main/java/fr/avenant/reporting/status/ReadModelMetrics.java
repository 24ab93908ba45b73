package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.budget.OverBudget;
import fr.avenant.reporting.generation.Generations;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.ReadState;
import fr.avenant.reporting.generation.TopicLag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How far this instance is behind the topics, and what it could not take in. */
@Component
final class ReadModelMetrics implements MeterBinder {

    private final Generations generations;
    private final ReadModel readModel;

    ReadModelMetrics(Generations generations, ReadModel readModel) {
        this.generations = generations;
        this.readModel = readModel;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var context : Contexts.values()) {
            Gauge.builder("avenant.consumer.lag", () -> lag(context))
                    .description("Records that are not read yet")
                    .tag("topic", context.topic())
                    .register(registry);
        }
        Gauge.builder("avenant.parked.events", this::parked)
                .description("Events set aside and not released")
                .register(registry);
    }

    private long lag(Contexts context) {
        return generations.lags().stream()
                .filter(lag -> lag.topic().equals(context.topic()))
                .mapToLong(TopicLag::records)
                .sum();
    }

    private double parked() {
        try {
            return readModel.askEverything(jdbc -> (double) ReadState.of(jdbc).parked());
        } catch (DataAccessException | TransactionException | OverBudget _) {
            return Double.NaN;
        }
    }
}
