package fr.avenant.recording.guard;

import fr.avenant.contracts.Withdrawal;
import fr.avenant.recording.store.MessageMetadata;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an aggregate without its events; follows from them alone.
 *
 * @param territory slug that it is about; null if it is about none
 * @param contentHash of content, effective and source as they were last asked for
 * @param lastEvent identifier of the newest event
 * @param version sequence of the newest event
 * @param closed whether it is kept to its own; null for what nobody publishes
 * @param codes official codes that its territory alone speaks for; null if it has none
 */
public record GuardRow(
        String id,
        @Nullable String territory,
        String contentHash,
        UUID lastEvent,
        long version,
        boolean withdrawn,
        @Nullable Boolean closed,
        @Nullable List<String> codes) {

    /**
     * The row after an event, which leaves as it was what it does not tell.
     *
     * @param before null if there is none
     */
    public static GuardRow after(@Nullable GuardRow before, DomainEventMessage<?> event) {
        var metadata = event.getMetaData();
        var codes = Belonging.codes(event.getPayload());
        return new GuardRow(
                event.getAggregateIdentifier(),
                told((String) metadata.get(MessageMetadata.TERRITORY), before, GuardRow::territory),
                Objects.requireNonNull(
                        told(
                                (String) metadata.get(MessageMetadata.CONTENT_HASH),
                                before,
                                GuardRow::contentHash)),
                UUID.fromString(event.getIdentifier()),
                event.getSequenceNumber(),
                event.getPayload() instanceof Withdrawal,
                told(Belonging.isClosed(event.getPayload()), before, GuardRow::closed),
                told(codes == null ? null : List.of(codes), before, GuardRow::codes));
    }

    private static <T> @Nullable T told(
            @Nullable T now, @Nullable GuardRow before, Function<GuardRow, @Nullable T> value) {
        if (now != null || before == null) {
            return now;
        }
        return value.apply(before);
    }
}
