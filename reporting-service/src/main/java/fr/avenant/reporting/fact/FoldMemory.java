package fr.avenant.reporting.fact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.FoldedTerritory;
import fr.avenant.reporting.cell.Span;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.HeldRows.HaveEnded;
import fr.avenant.reporting.time.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the figures of each territory came to for earlier questions (ADR 0047). It is of use to
 * others for as long as nothing is recorded that concerns the territory, and on the days on which
 * no figure of it begins or ends; of everybody who sees the same.
 */
@Component
public final class FoldMemory {

    /**
     * Part of the heap that it may take, and half as much for cells: with answers that are kept,
     * and what is at work, less than half of 512 MB.
     */
    private static final long SHARE = 10;

    /** Beyond which one question is not worth its place. */
    private static final long SHARE_OF_A_QUESTION = 4;

    private static final long BYTES_OF_A_TERRITORY = 400;
    private static final long BYTES_OF_A_CELL = 300;

    /**
     * What is asked, of whatever territories, in a state of the registers.
     *
     * @param begun slugs of the territories that there are by the day
     * @param definition of the measure, by its version
     * @param year of the day: most figures begin with one
     */
    record Asked(
            Object registers,
            HaveEnded ended,
            Set<String> begun,
            String measure,
            int definition,
            List<String> by,
            Map<String, Set<String>> members,
            boolean withEnded,
            int year) {}

    /**
     * What the figures of one territory come to.
     *
     * @param days of the question on which they do
     * @param names that they bring themselves
     * @param isWithheld whether there are more than may be seen
     */
    record KeptTerritory(
            Span days, FoldedTerritory folded, List<Member> names, boolean isWithheld) {}

    /**
     * What the figures of territories come to.
     *
     * @param at up to where the journal has been taken in
     * @param isWhole whether territories that are neither here nor lost have no figures
     * @param lost slugs of those of which something else may be true since
     * @param territories by slug
     */
    record Kept(
            Positions at,
            boolean isWhole,
            Set<String> lost,
            SortedMap<String, KeptTerritory> territories) {

        private long bytes() {
            return territories.values().stream()
                    .mapToLong(it -> BYTES_OF_A_TERRITORY + it.folded().bytes())
                    .sum();
        }
    }

    /**
     * The cells that a question is answered with.
     *
     * @param territories slugs of those that are asked for; null for all
     */
    record AskedCells(Asked asked, @Nullable Set<String> territories) {}

    /**
     * What cells are made of.
     *
     * @param territories what their figures come to, by slug: the same if nothing was read anew
     * @param since day from which on the registers say the same of all who are silent; null if they
     *     never said anything else
     * @param withheld slugs of territories of which there is more than may be seen
     */
    record MadeOf(
            Map<String, FoldedTerritory> territories,
            @Nullable LocalDate since,
            Set<String> withheld) {}

    record KeptCells(MadeOf of, List<Cell> cells) {}

    private static final FoldMemory NONE = new FoldMemory(0);

    private final long room;
    private final Cache<Asked, Kept> all;
    private final Cache<AskedCells, KeptCells> cells;

    public FoldMemory() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    private FoldMemory(long room) {
        this.room = room;
        this.all =
                Caffeine.newBuilder()
                        .maximumWeight(room)
                        .weigher((Asked _, Kept kept) ->
                                (int) Math.min(Integer.MAX_VALUE, kept.bytes()))
                        .build();
        this.cells =
                Caffeine.newBuilder()
                        .maximumWeight(room / 2)
                        .weigher((AskedCells _, KeptCells kept) ->
                                Math.toIntExact(kept.cells().size() * BYTES_OF_A_CELL))
                        .build();
    }

    /** One that keeps nothing. */
    public static FoldMemory none() {
        return NONE;
    }

    /**
     * What is looked for; empty if nobody else sees the same.
     *
     * @param begun slugs of the territories that there are by the day
     */
    Optional<Asked> asked(Question question, Snapshot snapshot, Set<String> begun) {
        var state = room == 0 ? Optional.empty() : snapshot.registers().state();
        return state.map(registers ->
                new Asked(
                        registers,
                        snapshot.ended(),
                        begun,
                        question.measure().id(),
                        question.measure().definitionVersion(),
                        question.by(),
                        question.everywhere().members(),
                        question.at().ended() == Ended.INCLUDED,
                        question.at().on().getYear()));
    }

    /** What is kept; empty if there is nothing, or if it has more than is known there. */
    Optional<Kept> recall(Asked asked, Positions known) {
        return Optional.ofNullable(all.getIfPresent(asked))
                .filter(kept -> kept.at().isWithin(known));
    }

    /** Keeps it unless something newer is kept. */
    void keep(Asked asked, Kept made) {
        all.asMap().merge(asked, made, (old, next) -> old.at().isWithin(next.at()) ? next : old);
    }

    /** What was made for the same question of the same; empty if there is nothing. */
    Optional<List<Cell>> recall(AskedCells asked, MadeOf of) {
        return Optional.ofNullable(cells.getIfPresent(asked))
                .filter(kept -> kept.of().equals(of))
                .map(KeptCells::cells);
    }

    void keep(AskedCells asked, KeptCells made) {
        cells.put(asked, made);
    }

    /** How many bytes of one question are worth keeping. */
    long roomForOne() {
        return room / SHARE_OF_A_QUESTION;
    }
}
