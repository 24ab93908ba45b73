package fr.avenant.testplatform.fact;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.RecordShape;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.testplatform.fact.FactWords.Changing;
import fr.avenant.testplatform.fact.FactWords.Retracting;
import fr.avenant.testplatform.fact.FactWords.Telling;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A fact of any plain kind, from the golden examples of its events. */
public final class GoldenFact {

    private GoldenFact() {}

    /**
     * @param events the sealed interface of the kind: one that records, one that corrects, one that
     *     withdraws
     * @param content what is recorded
     */
    public static <C, K, E extends DomainEvent> FactSample<C, K, E> of(
            Class<E> events,
            Class<C> content,
            Telling<C, K> register,
            Changing<C, K> correct,
            Retracting<K> withdraw) {
        var registered = one(events, GoldenFact::records);
        var corrected = one(events, GoldenFact::corrects);
        var withdrawn = one(events, Withdrawal.class::isAssignableFrom);
        var words =
                new FactWords<C, K, E>(
                        register,
                        correct,
                        withdraw,
                        (id, told, effective, source) ->
                                made(registered, id, told, effective, source),
                        (id, corrects, nature, told, effective, source) ->
                                made(corrected, id, corrects, nature, told, effective, source),
                        (id, corrects, nature, source) ->
                                made(withdrawn, id, corrects, nature, source));
        var example = (Recording<?>) Examples.ofAny(corrected);
        var complete = content.cast(example.content());
        return new FactSample<>(
                words,
                example.id(),
                content.cast(another((Record) complete)),
                complete,
                example.effective(),
                example.source());
    }

    /**
     * The command with the fields of an event.
     *
     * @param content what is recorded
     */
    public static <C, K> K asking(
            DomainEvent event,
            Class<C> content,
            Telling<C, K> register,
            Changing<C, K> correct,
            Retracting<K> withdraw) {
        if (event instanceof Withdrawal it) {
            return withdraw.of(it.id(), it.corrects(), it.nature(), it.source());
        }
        var told = (Recording<?>) event;
        var what = content.cast(told.content());
        return told instanceof Correcting it
                ? correct.of(
                        it.id(), it.corrects(), it.nature(), what, told.effective(), it.source())
                : register.of(told.id(), what, told.effective(), told.source());
    }

    private static boolean records(Class<?> event) {
        return Recording.class.isAssignableFrom(event) && !corrects(event);
    }

    private static boolean corrects(Class<?> event) {
        return Recording.class.isAssignableFrom(event) && Correcting.class.isAssignableFrom(event);
    }

    private static <E> Class<? extends E> one(Class<E> events, Predicate<Class<?>> role) {
        var found = Stream.of(events.getPermittedSubclasses()).filter(role).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(events + " has not one event, but " + found);
        }
        return found.getFirst().asSubclass(events);
    }

    private static <E> E made(Class<E> event, Object... values) {
        var types =
                Stream.of(event.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return event.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        }
    }

    /** The same with one field that says something else, or nothing. */
    private static Record another(Record content) {
        ObjectNode json = EventJson.canonicalMapper().valueToTree(content);
        return json.propertyNames().stream()
                .flatMap(name -> Stream.of(without(json, name), longer(json, name)))
                .flatMap(changed -> read(changed, content.getClass()).stream())
                .filter(changed -> !changed.equals(content))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode without(ObjectNode json, String name) {
        return json.deepCopy().without(name);
    }

    private static ObjectNode longer(ObjectNode json, String name) {
        var value = json.get(name);
        return value.isString()
                ? json.deepCopy().put(name, value.asString() + " bis")
                : json.deepCopy();
    }

    private static <R extends Record> Optional<R> read(ObjectNode json, Class<R> type) {
        try {
            return Optional.of(EventJson.readStrictly(json, type))
                    .filter(it -> RecordShape.missing(it).isEmpty());
        } catch (InvalidContent | JacksonException e) {
            return Optional.empty();
        }
    }
}
