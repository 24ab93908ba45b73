package fr.avenant.recording.decision;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.recording.decision.FactOrder.Asked;
import fr.avenant.recording.decision.FactOrder.Correct;
import fr.avenant.recording.decision.FactOrder.Register;
import fr.avenant.recording.decision.FactOrder.Withdraw;
import java.util.UUID;

/**
 * A plain kind of fact, declared once: it is recorded, corrected and withdrawn by the rules of
 * {@link Lifecycle} and decides nothing of its own.
 *
 * @param <C> what is recorded
 * @param <E> its events, a sealed interface
 */
public final class FactKind<C, E extends DomainEvent> {

    /**
     * Makes an event or a command that tells a whole content.
     *
     * @param <C> what is recorded
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Telling<C, T> {
        T of(String id, C content, Effective effective, Source source);
    }

    /**
     * Makes one that corrects.
     *
     * @param <C> what is recorded
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Changing<C, T> {
        T of(
                String id,
                UUID corrects,
                Nature nature,
                C content,
                Effective effective,
                Source source);
    }

    /**
     * Makes one that takes back.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Retracting<T> {
        T of(String id, UUID corrects, Nature nature, Source source);
    }

    private final String kind;
    private final Class<C> content;
    private final Class<E> events;
    private final Telling<C, ? extends E> registered;
    private final Changing<C, ? extends E> corrected;
    private final Retracting<? extends E> withdrawn;
    private final String register;
    private final String correct;

    private FactKind(
            String kind,
            Class<C> content,
            Class<E> events,
            Telling<C, ? extends E> registered,
            Changing<C, ? extends E> corrected,
            Retracting<? extends E> withdrawn,
            String register,
            String correct) {
        this.kind = kind;
        this.content = content;
        this.events = events;
        this.registered = registered;
        this.corrected = corrected;
        this.withdrawn = withdrawn;
        this.register = register;
        this.correct = correct;
    }

    /**
     * A kind whose commands are called after its events' interface: {@code RegisterPost}, {@code
     * CorrectPost} and {@code WithdrawPost} of {@code PostEvent}.
     *
     * @param kind what its identifiers begin with, without the colon
     * @param registered the constructor of the event that tells a new fact
     * @param corrected of the one that corrects
     * @param withdrawn of the one that takes back
     * @throws IllegalArgumentException if these are not all events of the kind, and no others
     */
    public static <C, E extends DomainEvent> FactKind<C, E> of(
            String kind,
            Class<C> content,
            Class<E> events,
            Telling<C, ? extends E> registered,
            Changing<C, ? extends E> corrected,
            Retracting<? extends E> withdrawn) {
        FactKindCheck.check(kind, content, events, registered, corrected, withdrawn);
        var noun = noun(events);
        return new FactKind<>(
                kind,
                content,
                events,
                registered,
                corrected,
                withdrawn,
                "Register" + noun,
                "Correct" + noun);
    }

    /**
     * The same kind with commands of other names.
     *
     * @param register of the one that records, such as {@code FundAction}
     * @param correct of the one that corrects, such as {@code ReviseFunding}
     */
    public FactKind<C, E> ordered(String register, String correct) {
        return new FactKind<>(
                kind, content, events, registered, corrected, withdrawn, register, correct);
    }

    /** What its identifiers begin with, without the colon: the aggregate's type in the store. */
    public String kind() {
        return kind;
    }

    /** What is recorded. */
    public Class<C> content() {
        return content;
    }

    /** The sealed interface of its events. */
    public Class<E> events() {
        return events;
    }

    /** The command that records. */
    public FactOrder<C> register(String id, C content, Effective effective, Source source) {
        return new FactOrder<>(this, new Register<>(id, content, effective, source));
    }

    /** The command that corrects. */
    public FactOrder<C> correct(
            String id,
            UUID corrects,
            Nature nature,
            C content,
            Effective effective,
            Source source) {
        return new FactOrder<>(
                this, new Correct<>(id, corrects, nature, content, effective, source));
    }

    /** The command that withdraws. */
    public FactOrder<C> withdraw(String id, UUID corrects, Nature nature, Source source) {
        return new FactOrder<>(this, new Withdraw<>(id, corrects, nature, source));
    }

    /** What comes of a command. */
    public Decision<E> decide(Asked<C> asked, Lifecycle<C> state) {
        return switch (asked) {
            case Register<C> it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    registered.of(
                                            it.id(), it.content(), it.effective(), it.source())));
            case Correct<C> it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            corrected.of(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case Withdraw<C> it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            withdrawn.of(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    /**
     * The state after an event.
     *
     * @throws IllegalArgumentException if it is none of this kind
     */
    public Lifecycle<C> evolve(Lifecycle<C> state, Recorded<E> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case Recording<?> it ->
                    state.recorded(id, content.cast(it.content()), it.effective(), it.source());
            case Withdrawal _ -> state.withdrawn();
            default ->
                    throw new IllegalArgumentException(
                            recorded.event().getClass() + " is no event of a " + kind);
        };
    }

    String orderOf(Asked<C> asked) {
        return switch (asked) {
            case Register<C> _ -> register;
            case Correct<C> _ -> correct;
            case Withdraw<C> _ -> "Withdraw" + noun(events);
        };
    }

    private static String noun(Class<?> events) {
        return events.getSimpleName().replaceFirst("Event$", "");
    }

    @Override
    public String toString() {
        return kind;
    }
}
