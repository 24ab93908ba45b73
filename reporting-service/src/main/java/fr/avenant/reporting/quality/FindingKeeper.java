package fr.avenant.reporting.quality;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import fr.avenant.reporting.generation.GenerationWork;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the findings of the serving generation up to date, in the background. It rests as long as
 * it worked, so that whoever reads and records has the larger part of the machine.
 */
@Component
final class FindingKeeper implements SmartLifecycle, Supervised {

    /** After the generations, which make the tables. */
    private static final int PHASE = 1;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final GenerationWork work;
    private final FindingRefresh refresh;
    private final SupervisedWork keeping;

    FindingKeeper(GenerationWork work, FindingRefresh refresh) {
        this.work = work;
        this.refresh = refresh;
        this.keeping = new SupervisedWork("finding-keeper", PAUSE, this::keep);
    }

    /** Brings what is kept up to date, once. */
    void keep() throws InterruptedException {
        var start = System.nanoTime();
        if (work.onServing(refresh::bringUpToDate).orElse(false)) {
            var worked = Duration.ofNanos(System.nanoTime() - start);
            Thread.sleep(worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST);
        }
    }

    @Override
    public List<SupervisedWork> work() {
        return List.of(keeping);
    }

    @Override
    public void start() {
        keeping.start();
    }

    @Override
    public void stop() {
        keeping.stop();
    }

    @Override
    public boolean isRunning() {
        return keeping.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
