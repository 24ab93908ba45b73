package fr.avenant.kit.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** How far this instance is behind the topics that it follows. */
public final class LagMetrics implements MeterBinder {

    private final List<TopicFollower> followers;

    public LagMetrics(List<TopicFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        followers.forEach(follower ->
                Gauge.builder("avenant.consumer.lag", follower, TopicFollower::lag)
                        .description("Records that are not read yet")
                        .tag("topic", follower.topic())
                        .register(registry));
    }
}
