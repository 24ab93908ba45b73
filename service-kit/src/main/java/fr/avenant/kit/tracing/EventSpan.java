package fr.avenant.kit.tracing;

import org.jspecify.annotations.Nullable;

/** What is being done with one event. */
@FunctionalInterface
public interface EventSpan {

    /** Of an event that belongs to no sampled trace. */
    EventSpan NONE = _ -> {};

    /**
     * Ends it, from any thread.
     *
     * @param failure why it was not done; null if it was
     */
    void end(@Nullable Throwable failure);
}
