package fr.avenant.allinone.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Clients side by side, each with connections of its own. */
final class Attackers {

    static final int CLIENTS = 12;

    private static final ThreadLocal<Map<String, HttpConnection>> CONNECTIONS =
            ThreadLocal.withInitial(HashMap::new);

    private Attackers() {}

    /** Has each number from 0 dealt with once, many at a time. */
    static void each(int numbers, IntConsumer attack) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        for (var number = next.getAndIncrement();
                                                number < numbers;
                                                number = next.getAndIncrement()) {
                                            attack.accept(number);
                                        }
                                        closeAll();
                                    }))
                            .toList();
            for (var client : working) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A client failed", e.getCause());
        }
    }

    /** Sends by the connection that this thread has to that address. */
    static Reply send(
            String address, String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        return CONNECTIONS
                .get()
                .computeIfAbsent(address, HttpConnection::new)
                .send(method, target, headers, body);
    }

    private static void closeAll() {
        for (var connection : CONNECTIONS.get().values()) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
