package fr.avenant.reporting.fact;

import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.FoldedTerritory;
import fr.avenant.reporting.fact.FoldMemory.Asked;
import fr.avenant.reporting.fact.FoldMemory.AskedCells;
import fr.avenant.reporting.fact.FoldMemory.KeptCells;
import fr.avenant.reporting.fact.FoldMemory.KeptTerritory;
import fr.avenant.reporting.fact.FoldMemory.MadeOf;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The cells of a question, made once of what its territories come to. A cell of one territory
 * depends on that, on who is registered by the day, and on who may see more; one that adds
 * territories also depends on what others report, and is made anew.
 */
final class RememberedCells {

    private final FoldMemory memory;
    private final Snapshot snapshot;
    private final AskedCells asked;

    private RememberedCells(FoldMemory memory, Snapshot snapshot, AskedCells asked) {
        this.memory = memory;
        this.snapshot = snapshot;
        this.asked = asked;
    }

    /** Empty if more than what is remembered decides the cells. */
    static Optional<RememberedCells> of(
            FoldMemory memory,
            Asked asked,
            Question question,
            Snapshot snapshot,
            ParkedAggregates parked) {
        return question.splits("territory") && !question.at().hasLater() && parked.isEmpty()
                ? Optional.of(
                        new RememberedCells(
                                memory,
                                snapshot,
                                new AskedCells(asked, question.members().get("territory"))))
                : Optional.empty();
    }

    /**
     * @param told what the territories come to, by slug
     * @param withheld slugs of territories of which there is more than may be seen
     * @param make makes them
     */
    List<Cell> cells(
            SortedMap<String, KeptTerritory> told,
            Set<String> withheld,
            Supplier<List<Cell>> make) {
        var folded = new HashMap<String, FoldedTerritory>();
        told.forEach((territory, it) -> folded.put(territory, it.folded()));
        var of = new MadeOf(folded, RegisterQuery.unchangedSince(snapshot), withheld);
        return memory.recall(asked, of)
                .orElseGet(() -> {
                    var cells = make.get();
                    memory.keep(asked, new KeptCells(of, cells));
                    return cells;
                });
    }
}
