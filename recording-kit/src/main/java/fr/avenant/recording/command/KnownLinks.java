package fr.avenant.recording.command;

import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.recording.guard.FactLinks;
import fr.avenant.recording.guard.FactLinks.HeldCode;
import fr.avenant.recording.store.BufferedEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has the codes that groups ask for, and who refers to what they take back, here: as it is
 * stored, and as it becomes by what is decided.
 */
final class KnownLinks {

    /** A code that another has. */
    record Taken(UniqueCode code, String holder) {}

    private final Layers<HeldCode, Optional<String>> holders;
    private final Layers<String, Set<HeldCode>> codes;
    private final Layers<String, Set<String>> referrers;
    private final Layers<String, Set<String>> wholes;
    private final Set<String> tracked;

    /**
     * @param holders identifiers by the codes that they have: of all codes that are asked for, and
     *     of all that the aggregates have that are changed
     * @param referrers who refers to it, by identifier: of all that may be taken back
     * @param wholes what it refers to of its own kind, by identifier: of all that is referred to
     *     like that, and of what that leads to
     */
    KnownLinks(
            Map<HeldCode, String> holders,
            Map<String, Set<String>> referrers,
            Map<String, Set<String>> wholes) {
        var stored = new HashMap<HeldCode, Optional<String>>();
        var held = new HashMap<String, Set<HeldCode>>();
        holders.forEach((code, holder) -> {
            stored.put(code, Optional.of(holder));
            held.computeIfAbsent(holder, _ -> new HashSet<>()).add(code);
        });
        this.holders = new Layers<>(stored);
        codes = new Layers<>(held);
        this.referrers = new Layers<>(referrers);
        this.wholes = new Layers<>(wholes);
        tracked = referrers.keySet();
    }

    /** The first of these that another has. */
    Optional<Taken> taken(String id, Collection<UniqueCode> wanted) {
        return wanted.stream()
                .flatMap(code ->
                        holder(HeldCode.of(code))
                                .filter(it -> !it.equals(id))
                                .map(it -> new Taken(code, it))
                                .stream())
                .findFirst();
    }

    /** Who refers to something that may be taken back; in order. */
    List<String> referrers(String id) {
        return Objects.requireNonNull(referrers.get(id), "not asked for").stream()
                .filter(it -> !it.equals(id))
                .sorted()
                .toList();
    }

    /** Whether something is, or leads to, something else by what each refers to of its kind. */
    boolean leads(String from, String to) {
        var left = new ArrayDeque<>(List.of(from));
        var seen = new HashSet<String>();
        while (!left.isEmpty()) {
            var next = left.remove();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                var further = wholes.get(next);
                left.addAll(further == null ? Set.of() : further);
            }
        }
        return false;
    }

    void take(List<BufferedEvent> news) {
        FactLinks.after(news.stream().map(BufferedEvent::message).toList()).forEach(this::take);
    }

    void groupAccepted() {
        holders.groupAccepted();
        codes.groupAccepted();
        referrers.groupAccepted();
        wholes.groupAccepted();
    }

    void groupRefused() {
        holders.groupRefused();
        codes.groupRefused();
        referrers.groupRefused();
        wholes.groupRefused();
    }

    private void take(FactLinks links) {
        var own = new HashSet<>(links.codes());
        if (links.replaces()) {
            codes(links.id()).forEach(code -> holders.put(code, Optional.empty()));
        } else {
            own.addAll(codes(links.id()));
        }
        own.forEach(code -> holders.put(code, Optional.of(links.id())));
        codes.put(links.id(), own);
        for (var named : tracked) {
            takeReferrer(named, links);
        }
        takeWholes(links);
    }

    private void takeWholes(FactLinks links) {
        var known = wholes.get(links.id());
        var now = links.wholes().collect(Collectors.toCollection(HashSet::new));
        if (!links.replaces() && known != null) {
            now.addAll(known);
        }
        if (known != null || !now.isEmpty()) {
            wholes.put(links.id(), now);
        }
    }

    private void takeReferrer(String named, FactLinks links) {
        var known = referrers.get(named);
        var refers = links.named().contains(named);
        if (known != null && known.contains(links.id()) != refers && (refers || links.replaces())) {
            var now = new HashSet<>(known);
            if (refers) {
                now.add(links.id());
            } else {
                now.remove(links.id());
            }
            referrers.put(named, now);
        }
    }

    private Optional<String> holder(HeldCode code) {
        var holder = holders.get(code);
        return holder == null ? Optional.empty() : holder;
    }

    private Set<HeldCode> codes(String id) {
        var held = codes.get(id);
        return held == null ? Set.of() : held;
    }
}
