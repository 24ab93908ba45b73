package fr.avenant.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Who has which role, without asking the database at every request. What this instance takes in
 * counts at once; what another instance takes in, or an operator frees, after a second at most. A
 * database that does not answer lets nobody go on for longer.
 */
public final class RememberedRoles {

    /** Between the moment at which the database was asked and the last use of its answer. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MOST_ACTORS = 10_000;

    /**
     * What the database said.
     *
     * @param askedAt by the clock of the JVM, in nanoseconds
     * @param changesBefore how many had been taken in when it was asked
     */
    private record Answer(List<HeldRole> roles, long askedAt, long changesBefore) {}

    private final Function<String, List<HeldRole>> source;
    private final LongSupplier nanoTime;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Answer> answers =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST_ACTORS).build();

    RememberedRoles(Roles roles) {
        this(roles::of, System::nanoTime);
    }

    /**
     * @param source what an actor has now
     */
    RememberedRoles(Function<String, List<HeldRole>> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    /** What somebody may be, or might a second ago. */
    List<HeldRole> of(String actor) {
        var known = answers.getIfPresent(actor);
        if (known != null && holds(known)) {
            return known.roles();
        }
        var askedAt = nanoTime.getAsLong();
        var changesBefore = changes.get();
        var roles = source.apply(actor);
        answers.put(actor, new Answer(roles, askedAt, changesBefore));
        return roles;
    }

    /**
     * Whatever was asked before this moment is asked again, also what is being asked just now. Call
     * after the commit of a change.
     */
    public void forget() {
        changes.incrementAndGet();
    }

    private boolean holds(Answer known) {
        return known.changesBefore() == changes.get()
                && nanoTime.getAsLong() - known.askedAt() < LONGEST.toNanos();
    }
}
