package fr.avenant.recording.sample;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Others, in other instances of the service, who act between the load and the append of a command.
 */
public final class Rivals {

    private final AtomicInteger left = new AtomicInteger();
    private volatile Consumer<String> act = _ -> {};

    /** What to do to an aggregate, and before how many of the next commands. */
    public void actBefore(int commands, Consumer<String> act) {
        this.act = act;
        left.set(commands);
    }

    void act(String id) {
        if (left.getAndUpdate(before -> Math.max(0, before - 1)) > 0) {
            act.accept(id);
        }
    }
}
