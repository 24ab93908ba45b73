package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.explanation.FactsBehind;
import fr.avenant.reporting.fact.FactReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the figures of each cell are written, and who made them. */
final class CellSources implements FactReader {

    /** More of one cell are not named, but counted. */
    static final int MOST = 5;

    /**
     * What is known of one cell.
     *
     * @param count how many sources there are
     * @param named the first of them by their text, whichever was recorded first: title and
     *     identifier of the document with the place in it, or the system
     * @param producers as far as the sources name them
     * @param documents all of them, by title and identifier
     */
    record Sources(int count, List<String> named, Set<String> producers, Set<String> documents) {}

    /** Of a cell about which nobody asks. */
    static final Sources NOBODY = new Sources(0, List.of(), Set.of(), Set.of());

    /** A place in a document, or the event that a system told. */
    private record Place(
            @Nullable String document, @Nullable String locator, @Nullable UUID event) {}

    /**
     * What stands behind the cell of some members, if that takes its year and prints its total.
     *
     * @param event null where neither its place nor its total has to be told by it
     * @param before what else stands behind the cell; null if nothing does
     */
    private record Told(
            Measure measure,
            @Nullable Integer year,
            boolean isTotal,
            @Nullable UUID event,
            @Nullable String document,
            @Nullable String locator,
            @Nullable String producer,
            @Nullable Told before) {

        boolean isOf(Cell cell) {
            return FactsBehind.isOfYear(cell, measure, year)
                    && (!isTotal || FactsBehind.isPrinted(cell, Objects.requireNonNull(event)));
        }

        Place place() {
            return new Place(document, locator, document == null ? event : null);
        }
    }

    /** By members: the last that was told, with what was told before. */
    private final Map<Map<String, @Nullable String>, Told> byMembers = new HashMap<>();

    /** What many rows have, each for itself. */
    private final Map<Object, Object> shared = new HashMap<>();

    private final Map<String, String> titles = new HashMap<>();
    private final Map<UUID, String> systems = new HashMap<>();

    @Override
    public void read(
            Measure measure,
            Map<String, @Nullable String> members,
            VisibleFact fact,
            boolean isTotal) {
        byMembers.compute(
                members,
                (_, before) ->
                        new Told(
                                measure,
                                shared(fact.year()),
                                isTotal,
                                isTotal || fact.document() == null ? fact.event() : null,
                                shared(fact.document()),
                                fact.locator(),
                                shared(fact.producer()),
                                before));
    }

    @SuppressWarnings("unchecked") // what is equal is of one type
    private <T> @Nullable T shared(@Nullable T value) {
        return value == null ? null : (T) shared.computeIfAbsent(value, _ -> value);
    }

    /** Of one cell. */
    Sources of(Cell cell) {
        var places = new LinkedHashSet<Place>();
        var producers = new TreeSet<String>();
        for (var told = byMembers.get(cell.members()); told != null; told = told.before()) {
            if (told.isOf(cell)) {
                places.add(told.place());
                if (told.producer() != null) {
                    producers.add(told.producer());
                }
            }
        }
        return new Sources(
                places.size(),
                places.stream().map(this::text).sorted().limit(MOST).toList(),
                producers,
                documents(places));
    }

    /** Looks up the titles of what may be named. */
    void name(JdbcClient jdbc) {
        var documents = new HashSet<String>();
        var events = new HashSet<UUID>();
        for (var last : byMembers.values()) {
            for (var told = last; told != null; told = told.before()) {
                if (told.document() != null) {
                    documents.add(told.document());
                } else if (told.event() != null) {
                    events.add(told.event());
                }
            }
        }
        jdbc.sql(
                        """
                        select aggregate_id, label as title from document_known
                        where aggregate_id = any(?)\
                        """)
                .param(documents.toArray(String[]::new))
                .query(row -> {
                    titles.put(row.getString("aggregate_id"), row.getString("title"));
                });
        jdbc.sql("select event_id, system from fact where event_id = any(?) and system is not null")
                .param(events.toArray(UUID[]::new))
                .query(row -> {
                    systems.put(row.getObject("event_id", UUID.class), row.getString("system"));
                });
    }

    private Set<String> documents(Set<Place> places) {
        var documents = new TreeSet<String>();
        places.stream().map(this::named).filter(it -> !it.isEmpty()).forEach(documents::add);
        return documents;
    }

    private String text(Place place) {
        var named = named(place);
        return place.locator() == null ? named : named + ", " + place.locator();
    }

    private String named(Place place) {
        var document = place.document();
        if (document == null) {
            return systems.getOrDefault(place.event(), "");
        }
        var title = titles.get(document);
        return title == null ? document : title + " (" + document + ")";
    }
}
