package fr.avenant.recording.command;

import fr.avenant.recording.sequencer.AppendSignal;
import fr.avenant.recording.store.BufferedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;

/** Counts events that were stored, and wakes whoever gives them their places. */
final class StoredEvents implements Consumer<List<BufferedEvent>> {

    private final AppendSignal signal;
    private final MeterRegistry metrics;

    StoredEvents(AppendSignal signal, MeterRegistry metrics) {
        this.signal = signal;
        this.metrics = metrics;
    }

    @Override
    public void accept(List<BufferedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        signal.raise();
        for (var event : events) {
            metrics.counter(
                            "avenant.events",
                            "event",
                            event.message().getPayloadType().getSimpleName())
                    .increment();
        }
    }
}
