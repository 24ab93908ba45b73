package fr.avenant.recording.command;

import fr.avenant.kit.access.Reach;
import fr.avenant.recording.guard.GuardRow;
import fr.avenant.recording.guard.KnownThing;
import fr.avenant.recording.store.BufferedEvent;
import fr.avenant.recording.store.EventBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that groups must know to be decided, read at once; what they decide is known to those after
 * them.
 */
final class Foreknowledge {

    /**
     * An answer that was given under a key.
     *
     * @param answer JSON text
     */
    record Receipt(String bodyHash, String answer) {}

    private final EventBuffer events;
    private final Map<GroupKey, Receipt> receipts;
    private final Layers<String, GuardRow> rows;
    private final Map<String, KnownThing> elsewhere;
    private final Map<String, Set<String>> owners;
    private final Map<String, Set<String>> belonging;
    private final KnownLinks links;

    /**
     * @param stored rows of what is held here, by identifier
     * @param elsewhere what is known of other services, by identifier
     * @param owners slugs of the territories that alone speak for a code, by code
     * @param belonging slugs of the territories of those that hold codes or refer, by identifier
     */
    Foreknowledge(
            EventBuffer events,
            Map<GroupKey, Receipt> receipts,
            Map<String, GuardRow> stored,
            Map<String, KnownThing> elsewhere,
            Map<String, Set<String>> owners,
            Map<String, Set<String>> belonging,
            KnownLinks links) {
        this.events = events;
        this.receipts = receipts;
        rows = new Layers<>(stored);
        this.elsewhere = elsewhere;
        this.owners = owners;
        this.belonging = belonging;
        this.links = links;
    }

    EventBuffer events() {
        return events;
    }

    Optional<Receipt> receipt(GroupKey key) {
        return Optional.ofNullable(receipts.get(key));
    }

    /** The row of what is held here; null if nothing is. */
    @Nullable GuardRow row(String id) {
        return rows.get(id);
    }

    /** Slugs of the territories that an identifier belongs to, here or elsewhere. */
    Stream<String> territories(String id) {
        var row = row(id);
        var thing = elsewhere.get(id);
        return Stream.of(
                        Optional.ofNullable(row).map(GuardRow::territory),
                        Optional.ofNullable(thing).map(KnownThing::territory))
                .flatMap(Optional::stream);
    }

    /** Slugs of the territories to which one belongs that holds a code or refers to something. */
    Set<String> belonging(String id) {
        return Stream.concat(
                        Stream.of(id, Mentions.territoryOf(id)).flatMap(this::territories),
                        belonging.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    KnownLinks links() {
        return links;
    }

    /** Whether it stands here for anybody to read: neither kept back nor taken back. */
    boolean isPublished(String id) {
        var row = row(id);
        return row != null && !row.withdrawn() && Boolean.FALSE.equals(row.closed());
    }

    /** Slugs of the territories that alone speak for an official code. */
    Set<String> owners(String code) {
        return owners.getOrDefault(code, Set.of());
    }

    /** Pseudonym of whoever recorded it first; null if nothing is held. */
    @Nullable String recorder(String id) {
        return events.first(id).map(StoredMetadata::actor).orElse(null);
    }

    /** Whether what is held is, to the last event, what the hash is of. */
    boolean isTold(String id, String contentHash) {
        var row = row(id);
        return row != null
                && !row.withdrawn()
                && row.contentHash().equals(contentHash)
                && events.newest(id)
                        .filter(it -> StoredMetadata.tells(it, contentHash))
                        .isPresent();
    }

    /** Which of these are not known to whoever has this reach. */
    List<String> missing(Collection<String> references, Reach reach) {
        return references.stream()
                .filter(id ->
                        Stream.of(held(id), Optional.ofNullable(elsewhere.get(id)))
                                .flatMap(Optional::stream)
                                .noneMatch(thing -> thing.mayBeNamed(reach)))
                .toList();
    }

    /** Those of these that were held here before anything was decided. */
    Stream<String> storedHere(Collection<String> references) {
        return references.stream()
                .filter(id -> {
                    var row = rows.stored(id);
                    return row != null && !row.withdrawn();
                });
    }

    /** Makes events of the group that is being decided known to the rest of it. */
    void take(List<BufferedEvent> news) {
        for (var event : news) {
            rows.put(event.aggregate(), GuardRow.after(row(event.aggregate()), event.message()));
        }
        links.take(news);
    }

    /** The group is accepted: those after it know what it decided. */
    void groupAccepted() {
        rows.groupAccepted();
        links.groupAccepted();
    }

    /** The group is refused: nothing of it is known. */
    void groupRefused() {
        rows.groupRefused();
        links.groupRefused();
    }

    /** Rows that were decided on, as they are to be. */
    Collection<GuardRow> changedRows() {
        return rows.changed();
    }

    /** The version of a row before anything was decided; empty if there was no row. */
    OptionalLong versionBefore(String id) {
        var row = rows.stored(id);
        return row == null ? OptionalLong.empty() : OptionalLong.of(row.version());
    }

    private Optional<KnownThing> held(String id) {
        return Optional.ofNullable(row(id))
                .map(row -> new KnownThing(id, row.territory(), row.withdrawn(), row.closed()));
    }
}
