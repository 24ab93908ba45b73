package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts of law that are known and come into force after a day: what was told before them holds until
 * then.
 */
final class PlainActs {

    private record Position(Contexts context, int number) {}

    private final History history;
    private final Known known;
    private final Set<Position> toCome = new HashSet<>();
    private final Set<Told> untilThen = new HashSet<>();

    private PlainActs(History history, Known known) {
        this.history = history;
        this.known = known;
    }

    static PlainActs of(History history, Known known, LocalDate day) {
        var acts = new PlainActs(history, known);
        acts.versions().values().forEach(it -> acts.take(it, day));
        return acts;
    }

    /** Whether an event is such an act, as it was told first. */
    boolean areToCome(Contexts context, int number) {
        return toCome.contains(new Position(context, number));
    }

    /** What is told of each thing, one version after the other, each as it was told and mended. */
    private Map<String, List<List<Told>>> versions() {
        var versions = new HashMap<String, List<List<Told>>>();
        for (var told : history.events()) {
            var event = told.event();
            if (!told.isKnown(known)) {
                continue;
            }
            if (event instanceof Withdrawal) {
                versions.remove(event.id());
            } else if (event instanceof Recording<?>) {
                var ofThing = versions.computeIfAbsent(event.id(), _ -> new ArrayList<>());
                if (ofThing.isEmpty() || isAct(event)) {
                    ofThing.add(new ArrayList<>());
                }
                ofThing.getLast().add(told);
            }
        }
        return versions;
    }

    private void take(List<List<Told>> versions, LocalDate day) {
        for (var version : versions.reversed()) {
            var begins = firstDay(version.getLast());
            if (!isAct(version.getFirst().event()) || begins == null || !begins.isAfter(day)) {
                return;
            }
            var act = version.getFirst();
            toCome.add(new Position(act.context(), act.number()));
            untilThen.addAll(version);
        }
    }

    /** Whatever was told and neither replaced nor taken back, by the day. */
    List<Told> holding() {
        var holding = new HashMap<String, List<Told>>();
        var before = new ArrayList<Told>();
        for (var told : history.events()) {
            var event = told.event();
            if (!told.isKnown(known)) {
                continue;
            }
            var current = holding.computeIfAbsent(event.id(), _ -> new ArrayList<>());
            if (event instanceof Recording<?> || event instanceof Withdrawal) {
                if (areToCome(told.context(), told.number())) {
                    before.addAll(current);
                }
                current.clear();
            }
            if (!(event instanceof Withdrawal) && !untilThen.contains(told)) {
                current.add(told);
            }
        }
        var all = new HashSet<>(before);
        holding.values().forEach(all::addAll);
        return history.events().stream().filter(all::contains).toList();
    }

    static boolean isAct(DomainEvent event) {
        return event instanceof Correcting it && it.nature() == Nature.LEGAL_ACT;
    }

    private static @Nullable LocalDate firstDay(Told told) {
        return told.event() instanceof Recording<?> it ? it.effective().firstDay() : null;
    }
}
