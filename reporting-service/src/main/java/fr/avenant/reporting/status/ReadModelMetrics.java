package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.generation.Generations;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.ReadState;
import fr.avenant.reporting.generation.TopicLag;
import fr.avenant.reporting.questionbudget.OverBudget;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How far this instance is behind the topics, and what it could not take in. */
@Component
final class ReadModelMetrics implements MeterBinder {

    private final Generations generations;
    private final ReadModel readModel;
    private final JdbcClient outsideOfGenerations;

    ReadModelMetrics(
            Generations generations, ReadModel readModel, JdbcClient outsideOfGenerations) {
        this.generations = generations;
        this.readModel = readModel;
        this.outsideOfGenerations = outsideOfGenerations;
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
            return readModel.askEverything(jdbc -> (double) ReadState.of(jdbc).parked())
                    + parkedRoles();
        } catch (DataAccessException | TransactionException | OverBudget _) {
            return Double.NaN;
        }
    }

    private long parkedRoles() {
        return outsideOfGenerations
                .sql("select count(*) from parked_event where released_at is null")
                .query(Long.class)
                .single();
    }
}
