package fr.avenant.reporting.journal;

import fr.avenant.reporting.generation.ReadModel;
import java.util.List;
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
@RequestMapping("/api/v1/events")
class JournalController {

    private static final int LARGEST_PAGE = 10_000;
    private static final String NEXT = "Avenant-Next";

    /**
     * A page.
     *
     * @param next the cursor to go on after; absent when there is nothing more for now
     */
    record Page(List<JournalledEvent> events, @Nullable String next) {}

    private final ReadModel readModel;
    private final JsonMapper json;

    JournalController(ReadModel readModel, JsonMapper json) {
        this.readModel = readModel;
        this.json = json;
    }

    /** Events in the order in which they were recorded. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page events(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var cursor = after == null ? EventCursor.start() : EventCursor.parse(after);
        var query =
                new JournalQuery(
                        territory, type, subject, cursor, Math.clamp(limit, 1, LARGEST_PAGE));
        var events = readModel.ask(query::read);
        for (var event : events) {
            cursor = cursor.after(event.context(), event.position());
        }
        return new Page(events, events.size() < query.limit() ? null : cursor.text());
    }

    /**
     * The same, one event a line; the cursor to go on after is in the header {@code Avenant-Next}.
     */
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<String> lines(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int limit) {
        var page = events(territory, type, subject, after, limit);
        var lines = new StringBuilder();
        page.events().forEach(event -> lines.append(json.writeValueAsString(event)).append('\n'));
        var headers = new HttpHeaders();
        if (page.next() != null) {
            headers.set(NEXT, page.next());
        }
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines.toString());
    }
}
