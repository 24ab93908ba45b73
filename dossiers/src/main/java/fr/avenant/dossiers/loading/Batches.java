package fr.avenant.dossiers.loading;

import fr.avenant.dossiers.fact.FactKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Parts changes into batches of bounded size. Within a kind, what is named comes before what names
 * it, so that a batch names only its own members, those of batches before it, and other kinds.
 */
final class Batches {

    /** Small enough for a short transaction and for progress to be seen, far below 20,000. */
    static final int MOST = 250;

    /**
     * Characters of content, of at most four bytes each: with a fact of the greatest size more, a
     * batch still stays below the 32 MiB that a service reads.
     */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final List<Batch> made = new ArrayList<>();
    private final List<Step.Change> open = new ArrayList<>();
    private int characters;

    private Batches() {}

    /** All changes of a kind in batches, in an order in which they can be sent. */
    static List<Batch> of(FactKind kind, List<Step.Change> changes) {
        var batches = new Batches();
        inOrderOfReferences(changes).forEach(step -> batches.add(kind, step));
        batches.closeOpen(kind);
        return batches.made;
    }

    private void add(FactKind kind, Step.Change step) {
        var size = step.characters();
        if (open.size() == MOST || characters + size > MOST_CHARACTERS) {
            closeOpen(kind);
        }
        open.add(step);
        characters += size;
    }

    private void closeOpen(FactKind kind) {
        if (!open.isEmpty()) {
            made.add(new Batch(kind, open));
            open.clear();
            characters = 0;
        }
    }

    private static Iterable<Step.Change> inOrderOfReferences(List<Step.Change> changes) {
        SequencedMap<String, Step.Change> rest = new LinkedHashMap<>();
        changes.forEach(step -> rest.put(step.id(), step));
        SequencedSet<Step.Change> ordered = new LinkedHashSet<>();
        while (!rest.isEmpty()) {
            take(rest.firstEntry().getValue(), rest, ordered);
        }
        return ordered;
    }

    private static void take(
            Step.Change step, Map<String, Step.Change> rest, SequencedSet<Step.Change> ordered) {
        rest.remove(step.id());
        for (var reference : step.fact().references().toList()) {
            var named = rest.get(reference);
            if (named != null) {
                take(named, rest, ordered);
            }
        }
        ordered.add(step);
    }
}
