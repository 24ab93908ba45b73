package fr.avenant.recording.guard;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.UniqueCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What events change of the codes that an aggregate holds and of what it refers to.
 *
 * @param replaces whether what was there before goes: a whole content was told, or taken back
 * @param isNew whether nothing was there before
 * @param codes that it holds from then on, besides
 * @param named identifiers that it refers to from then on, besides
 */
public record FactLinks(
        String id, boolean replaces, boolean isNew, Set<HeldCode> codes, Set<String> named) {

    /**
     * A code that one aggregate holds.
     *
     * @param scheme by whose numbers
     */
    public record HeldCode(String scheme, String code) {

        public static HeldCode of(UniqueCode code) {
            return new HeldCode(code.scheme(), code.code());
        }
    }

    /** What these change in all, once for each aggregate. */
    public static Collection<FactLinks> after(Collection<? extends DomainEventMessage<?>> events) {
        var byId = new LinkedHashMap<String, FactLinks>();
        for (var event : events) {
            var it = of(event);
            byId.merge(it.id(), it, FactLinks::then);
        }
        return byId.values();
    }

    private static FactLinks of(DomainEventMessage<?> event) {
        var payload = event.getPayload();
        var isGone = payload instanceof Withdrawal;
        return new FactLinks(
                event.getAggregateIdentifier(),
                isGone || payload instanceof Recording<?>,
                event.getSequenceNumber() == 0,
                isGone
                        ? Set.of()
                        : UniqueCode.in(payload).map(HeldCode::of).collect(Collectors.toSet()),
                isGone || payload instanceof RoleChange
                        ? Set.of()
                        : Reference.in(payload)
                                .filter(Reference::holds)
                                .map(Reference::identifier)
                                .collect(Collectors.toSet()));
    }

    private FactLinks then(FactLinks next) {
        return next.replaces()
                ? new FactLinks(id, true, isNew, next.codes(), next.named())
                : new FactLinks(
                        id, replaces, isNew, both(codes, next.codes()), both(named, next.named()));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** What it refers to of its own kind. */
    public Stream<String> wholes() {
        return named.stream().filter(it -> Identifier.kind(it).equals(Identifier.kind(id)));
    }

    /** Identifiers of which older rows go. */
    public static List<String> replaced(Collection<FactLinks> links) {
        return links.stream()
                .filter(it -> it.replaces() && !it.isNew())
                .map(FactLinks::id)
                .toList();
    }

    /** By code, who holds it from then on. */
    public static Map<HeldCode, String> holders(Collection<FactLinks> links) {
        var holders = new LinkedHashMap<HeldCode, String>();
        for (var it : links) {
            it.codes().forEach(code -> holders.putIfAbsent(code, it.id()));
        }
        return holders;
    }

    /** Pairs of who refers, and to what. */
    public static Stream<Map.Entry<String, String>> pairs(Collection<FactLinks> links) {
        return links.stream()
                .flatMap(it -> it.named().stream().map(named -> Map.entry(it.id(), named)));
    }
}
