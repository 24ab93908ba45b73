package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.recording.sequencer.SingleActive;
import fr.avenant.reporting.generation.Generations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;

/** What works behind territory-service, each part of which can be stopped and started again. */
final class Background {

    private static final String TERRITORY = "territory";
    private static final List<String> SERVICES =
            List.of(TERRITORY, "engagement", "programmation", "reporting");

    private final EmbeddedPlatform platform;

    Background(EmbeddedPlatform platform) {
        this.platform = platform;
    }

    SmartLifecycle sequencer() {
        return platform.contextOf(TERRITORY).getBean("activeSequencer", SingleActive.class);
    }

    /** The one of the topic that has all events. */
    SmartLifecycle relay() {
        return platform.contextOf(TERRITORY).getBean("activeRelay", SingleActive.class);
    }

    /** Sequencer, relays, and whoever reads topics in any service. */
    void stopAll() {
        all().forEach(SmartLifecycle::stop);
    }

    /** Those that are stopped. */
    void startAll() {
        all().filter(it -> !it.isRunning()).forEach(SmartLifecycle::start);
    }

    private Stream<SmartLifecycle> all() {
        return Stream.concat(
                of(TERRITORY, SingleActive.class),
                SERVICES.stream()
                        .flatMap(service ->
                                Stream.concat(
                                        of(service, TopicFollower.class),
                                        of(service, Generations.class))));
    }

    private Stream<SmartLifecycle> of(String service, Class<? extends SmartLifecycle> type) {
        return platform.contextOf(service).getBeansOfType(type).values().stream()
                .map(SmartLifecycle.class::cast);
    }
}
