package fr.avenant.recording.command;

import fr.avenant.contracts.EventJson;
import fr.avenant.recording.decision.FactCommand;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commands of one request that are carried out together or not at all, on their way.
 *
 * @param isBatch whether it is answered as a batch, however many they are
 * @param bodyHash of what is asked
 * @param mentions what each of them names
 * @param traceparent of the span in which it is stored; null if nothing is traced
 * @param outcome completed when it is stored, refused or broken
 */
record Group(
        List<PlacedRequest> requests,
        boolean isBatch,
        CommandHeaders headers,
        String bodyHash,
        Map<CommandRequest, Mentions> mentions,
        @Nullable String traceparent,
        CompletableFuture<Record> outcome) {

    /** What a key stands for: two commands may have the same fields. */
    private record Asked(String command, Object body) {
        static Asked by(FactCommand command) {
            return new Asked(command.order(), command.asked());
        }
    }

    /** Of a command by itself, by which it is known again. */
    static String hash(FactCommand command) {
        return EventJson.hash(Asked.by(command));
    }

    /** A command by itself. */
    static Group of(CommandRequest request, CommandHeaders headers, @Nullable String traceparent) {
        return of(
                List.of(new PlacedRequest("", request)),
                false,
                headers,
                hash(request.command()),
                traceparent);
    }

    /** Commands that come together. */
    static Group of(
            List<PlacedRequest> requests, CommandHeaders headers, @Nullable String traceparent) {
        var asked = requests.stream().map(it -> Asked.by(it.request().command())).toList();
        return of(requests, true, headers, EventJson.hash(asked), traceparent);
    }

    private static Group of(
            List<PlacedRequest> requests,
            boolean isBatch,
            CommandHeaders headers,
            String bodyHash,
            @Nullable String traceparent) {
        var mentions = new IdentityHashMap<CommandRequest, Mentions>();
        requests.forEach(it -> mentions.put(it.request(), Mentions.of(it.request())));
        return new Group(
                requests,
                isBatch,
                headers,
                bodyHash,
                mentions,
                traceparent,
                new CompletableFuture<>());
    }

    GroupKey key() {
        return new GroupKey(headers.actor(), headers.idempotencyKey());
    }

    /** Identifiers of the aggregates that it changes. */
    Stream<String> aggregates() {
        return requests.stream().map(PlacedRequest::id);
    }

    Mentions mentions(CommandRequest request) {
        var found = mentions.get(request);
        if (found == null) {
            throw new IllegalArgumentException("Not of this group");
        }
        return found;
    }

    int size() {
        return requests.size();
    }
}
