package fr.avenant.kit.supervision;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Supplier;

/** Whether the work in the background of this instance is done. */
public final class BackgroundMetrics implements MeterBinder {

    private final Supplier<List<SupervisedWork>> work;

    /**
     * @param work all of this instance, asked anew each time
     */
    public BackgroundMetrics(Supplier<List<SupervisedWork>> work) {
        this.work = work;
    }

    /** The registry holds on to these: a gauge of its object alone ends with that. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("avenant.background.broken", this::broken)
                .description("How many tasks in the background are not done at present")
                .register(registry);
        FunctionCounter.builder(
                        "avenant.background.breakdowns", this, BackgroundMetrics::breakdowns)
                .description("How often a task in the background broke and was started again")
                .register(registry);
    }

    private double broken() {
        return work.get().stream().filter(it -> it.trouble().isPresent()).count();
    }

    private double breakdowns() {
        return work.get().stream().mapToLong(SupervisedWork::breakdowns).sum();
    }
}
