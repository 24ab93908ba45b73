package fr.avenant.allinone.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** What came of many requests. For many threads. */
final class Findings {

    private static final int SHOWN = 40;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Supplier<Optional<String>>> doubts = new ConcurrentLinkedQueue<>();
    private final SortedMap<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    void fault(String what) {
        faults.add(what);
    }

    /**
     * What may be a fault and is to be looked at when everything else is done.
     *
     * @param look says what is wrong, if something is
     */
    void doubt(Supplier<Optional<String>> look) {
        doubts.add(look);
    }

    /** Looks at what was doubtful, one after the other. */
    void settle() {
        for (var look = doubts.poll(); look != null; look = doubts.poll()) {
            look.get().ifPresent(this::fault);
        }
    }

    void count(int status) {
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    /** Of all answers, those of some statuses. */
    double share(IntPredicate status) {
        var all = statuses.values().stream().mapToLong(LongAdder::sum).sum();
        var some =
                statuses.entrySet().stream()
                        .filter(it -> status.test(it.getKey()))
                        .mapToLong(it -> it.getValue().sum())
                        .sum();
        return (double) some / all;
    }

    /** How many answers had which status. */
    SortedMap<Integer, LongAdder> counts() {
        return statuses;
    }

    /** The first of them. */
    List<String> faults() {
        var all = new ArrayList<>(faults);
        var shown = new ArrayList<>(all.subList(0, Math.min(SHOWN, all.size())));
        if (all.size() > SHOWN) {
            shown.add("… and " + (all.size() - SHOWN) + " more");
        }
        return shown;
    }
}
