package fr.avenant.observatory.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Spreadsheets over the API of a service. Every method throws {@link
 * fr.avenant.observatory.connection.ServiceRefusal} when it is refused.
 */
@HttpExchange("/api/v1/{collection}/imports")
interface ImportClient {

    /** What came of an import, which is all or nothing. */
    record Outcome(int recorded, int unchanged, @Nullable List<Fact> facts) {

        /** Those that lost a value. */
        public List<Fact> emptied() {
            return facts == null
                    ? List.of()
                    : facts.stream().filter(fact -> !fact.columns().isEmpty()).toList();
        }
    }

    /**
     * A fact that was recorded or corrected.
     *
     * @param emptied JSON Pointers of what a correction took away; null if nothing was
     */
    record Fact(String id, @Nullable List<String> emptied) {

        /** What was taken away, as a sheet calls it. */
        public List<String> columns() {
            return emptied == null
                    ? List.of()
                    : emptied.stream().map(it -> it.substring(1).replace('/', '.')).toList();
        }
    }

    /**
     * The columns that a sheet may have.
     *
     * @param emptyWord what a cell says to empty a value
     */
    record Columns(List<Column> columns, String emptyWord) {}

    /** A column, by the name in the first row. */
    record Column(String name, boolean required, @Nullable String form) {}

    /** Passes a sheet on as it came. */
    @PostExchange
    Outcome send(
            @PathVariable String collection,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody Resource sheet);

    @GetExchange(accept = MediaType.APPLICATION_JSON_VALUE)
    Columns columns(@PathVariable String collection);

    /** The first row alone, as CSV. */
    @GetExchange(accept = "text/csv")
    byte[] emptySheet(@PathVariable String collection);
}
