package fr.avenant.recording.command;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.spreadsheet.Column;
import fr.avenant.recording.spreadsheet.Sheet;
import fr.avenant.recording.spreadsheet.ToldRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;

/**
 * A spreadsheet of facts. A row that corrects tells what changes: it is laid over what the event
 * had left that it names, and asks for the whole that comes of it. That event is history, so that a
 * sheet asks for the same whenever it is sent; whether it is still the newest is decided with
 * everything else, and what came since is never undone.
 *
 * @param <C> what is recorded
 */
final class FactSheet<C> {

    /**
     * What a row that corrects says of itself.
     *
     * @param corrects identifier of the event that it lies over
     */
    private record Head(String id, UUID corrects, Nature nature) {

        NamedEvent named() {
            return new NamedEvent(id, corrects);
        }
    }

    private final CommandDesk desk;
    private final FactCommands<C> commands;
    private final Sheet<BatchEntry<C>> sheet;

    FactSheet(CommandDesk desk, FactCommands<C> commands, ResolvableType content) {
        this.desk = desk;
        this.commands = commands;
        this.sheet =
                new Sheet<>(
                        ResolvableType.forClassWithGenerics(BatchEntry.class, content), "corrects");
    }

    List<Column> columns() {
        return sheet.columns();
    }

    /**
     * @param format {@link Sheet#CSV} or {@link Sheet#XLSX}
     * @throws PartsRefused if a row is not understood, or corrects what is not held or not the
     *     caller's, with the places
     */
    List<PlacedEntry<C>> read(MediaType format, InputStream file) throws IOException {
        var unheld = new ArrayList<PlacedProblem>();
        var entries = sheet.read(format, file, rows -> understanding(rows, unheld));
        PartsRefused.ifAny(CommandRefusal.PARTS_REFUSED, unheld);
        return entries.stream().flatMap(Optional::stream).toList();
    }

    private Function<ToldRow<BatchEntry<C>>, Optional<PlacedEntry<C>>> understanding(
            List<ToldRow<BatchEntry<C>>> rows, List<PlacedProblem> unheld) {
        var held = held(rows);
        return row -> {
            var entry = row.changes() ? laidOver(row, held) : Optional.of(row.whole());
            if (entry.isEmpty() && unheld.size() < PartsRefused.MOST_TOLD) {
                unheld.add(new PlacedProblem(row.location(), CommonRefusal.NOT_RECORDED, Map.of()));
            }
            return entry.map(it -> new PlacedEntry<>(row.location(), it));
        };
    }

    /** Nothing if nothing was ever recorded that it could lie over. */
    private Optional<BatchEntry<C>> laidOver(
            ToldRow<BatchEntry<C>> row, Map<NamedEvent, Lifecycle.Current<C>> held) {
        var head = row.head(Head.class);
        Identifier.check(head.id(), commands.history().kind());
        return Optional.ofNullable(held.get(head.named()))
                .map(state -> row.over(Histories.told(state)));
    }

    private Map<NamedEvent, Lifecycle.Current<C>> held(List<ToldRow<BatchEntry<C>>> rows) {
        var corrected = new LinkedHashMap<ToldRow<?>, NamedEvent>();
        for (var row : rows) {
            named(row).ifPresent(it -> corrected.put(row, it));
        }
        checkAccess(corrected);
        return desk.histories().after(corrected.values(), commands.history());
    }

    /** Whoever may not change it is told nothing of what is held. */
    private void checkAccess(Map<ToldRow<?>, NamedEvent> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        var ids = corrected.values().stream().map(NamedEvent::id).collect(Collectors.toSet());
        Map<String, AccessRefused> refused = desk.access().refused(ids, Callers.permit());
        PartsRefused.ifAny(
                AccessRefusal.FORBIDDEN,
                corrected.entrySet().stream()
                        .filter(it -> refused.containsKey(it.getValue().id()))
                        .map(it ->
                                forbidden(
                                        it.getKey(),
                                        Objects.requireNonNull(refused.get(it.getValue().id()))))
                        .toList());
    }

    private static PlacedProblem forbidden(ToldRow<?> row, AccessRefused why) {
        return new PlacedProblem(row.location(), why.refusal(), why.details());
    }

    /** What cannot be read is told when the row is. */
    private Optional<NamedEvent> named(ToldRow<BatchEntry<C>> row) {
        if (!row.changes()) {
            return Optional.empty();
        }
        try {
            return Optional.of(row.head(Head.class).named())
                    .filter(it -> Identifier.isWellFormed(it.id()))
                    .filter(it -> Identifier.kind(it.id()).equals(commands.history().kind()));
        } catch (JacksonException | InvalidContent _) {
            return Optional.empty();
        }
    }
}
