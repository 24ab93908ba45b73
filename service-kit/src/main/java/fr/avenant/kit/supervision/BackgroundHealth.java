package fr.avenant.kit.supervision;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while any work in the background is broken: a service that records but never tells. */
public final class BackgroundHealth implements HealthIndicator {

    private final Supplier<List<SupervisedWork>> work;

    /**
     * @param work all of this instance, asked anew each time
     */
    public BackgroundHealth(Supplier<List<SupervisedWork>> work) {
        this.work = work;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var each : work.get()) {
            each.trouble().ifPresent(trouble -> health.down().withDetail(each.name(), trouble));
        }
        return health.build();
    }
}
