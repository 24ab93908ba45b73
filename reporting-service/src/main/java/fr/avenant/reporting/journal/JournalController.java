package fr.avenant.reporting.journal;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.questionbudget.Turns;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The journal over HTTP, page by page. */
@RestController
@Requires({Right.AUDIT, Right.FEED})
@RequestMapping("/api/v1/events")
class JournalController {

    private static final int LARGEST_PAGE = 10_000;
    private static final String NEXT = "Avenant-Next";
    private static final String CURSOR = "Avenant-Cursor";

    /**
     * A page.
     *
     * @param next the cursor to go on after; absent when there is nothing more for now
     * @param cursor where this page ends: what is recorded later comes after it
     */
    record Page(List<ShownEvent> events, @Nullable String next, String cursor) {}

    private final ReadModel readModel;
    private final Turns turns;
    private final JsonMapper json;
    private final ActorsShown actorsShown;
    private final Authors authors;

    JournalController(
            ReadModel readModel,
            Turns turns,
            JsonMapper json,
            ActorsShown actorsShown,
            Authors authors) {
        this.turns = turns;
        this.readModel = readModel;
        this.json = json;
        this.actorsShown = actorsShown;
        this.authors = authors;
    }

    /** Events in the order in which they were recorded. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page events(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be from 1 to " + LARGEST_PAGE);
        var start = after == null ? EventCursor.start() : EventCursor.parse(after);
        var query =
                new JournalQuery(territory, type, subject, actorsShown.toTheReader(), start, limit);
        // Whole or not at all: with a part of it nobody could go on from a cursor.
        var read =
                turns.take(() ->
                        readModel.askEverything(jdbc -> {
                            KnownFilters.check(jdbc, query);
                            return query.read(jdbc);
                        }));
        var end = start.after(read.events()).text();
        return new Page(shown(read.events()), read.isFull() ? end : null, end);
    }

    /**
     * The same, one event a line; the cursors are in the headers {@code Avenant-Next} and {@code
     * Avenant-Cursor}.
     */
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<String> lines(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int limit) {
        var page = events(territory, type, subject, after, limit);
        var headers = new HttpHeaders();
        headers.set(CURSOR, page.cursor());
        if (page.next() != null) {
            headers.set(NEXT, page.next());
        }
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(
                        page.events().stream()
                                .map(event -> json.writeValueAsString(event) + "\n")
                                .collect(Collectors.joining()));
    }

    private List<ShownEvent> shown(List<JournalledEvent> events) {
        return actorsShown.toTheReader()
                ? ShownEvent.whole(events)
                : ShownEvent.withoutActors(events, authors);
    }
}
