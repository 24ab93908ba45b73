package fr.avenant.testplatform.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The bodies that receipts of an earlier version stand for, in {@code receipts-of-before.csv} of a
 * service's tests. They were hashed by that version from the golden examples.
 */
public final class ReceiptsOfBefore {

    /**
     * One of them.
     *
     * @param order the command's name
     * @param example an event with the fields of the command
     * @param bodyHash what was kept
     */
    public record Receipt(String order, DomainEvent example, String bodyHash) {}

    private ReceiptsOfBefore() {}

    /**
     * Those of a kind.
     *
     * @param test a class of the service's tests
     * @param events the sealed interface of the kind
     */
    public static Stream<Receipt> of(Class<?> test, Class<? extends DomainEvent> events) {
        return lines(test)
                .map(line -> line.split(";", 3))
                .flatMap(line ->
                        Stream.of(events.getPermittedSubclasses())
                                .filter(event -> event.getSimpleName().equals(line[1]))
                                .map(event -> event.asSubclass(DomainEvent.class))
                                .map(event ->
                                        new Receipt(line[0], Examples.ofAny(event), line[2])));
    }

    private static Stream<String> lines(Class<?> test) {
        try (var file = test.getResourceAsStream("/receipts-of-before.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
