package fr.avenant.observatory.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What a contributor records one by one, over the API of engagement-service. Every method throws
 * {@link fr.avenant.observatory.connection.ServiceRefusal} when it is refused.
 */
@HttpExchange("/api/v1")
interface RecordingClient {

    /** Who asks, as the service knows them. */
    record Identity(List<HeldRole> roles) {}

    /** A role; without a territory it holds in all. */
    record HeldRole(String role, @Nullable String territory) {}

    /** A value of an indicator; what is null was not filled in. */
    record NewReport(String id, Content content, Effective effective, Source source) {}

    @JsonInclude(Include.NON_NULL)
    record Content(
            String territory,
            @Nullable String indicator,
            @Nullable String stage,
            Period period,
            @Nullable String quartier,
            Amount quantity,
            @Nullable String unit,
            @Nullable Note note) {}

    @JsonInclude(Include.NON_NULL)
    record Period(@Nullable String from, @Nullable String to) {}

    @JsonInclude(Include.NON_NULL)
    record Amount(@Nullable String kind, @Nullable String value) {}

    @JsonInclude(Include.NON_NULL)
    record Effective(@Nullable String from, @Nullable String to, @Nullable String basis) {}

    @JsonInclude(Include.NON_NULL)
    record Source(@Nullable String document, @Nullable String locator, @Nullable String system) {}

    /** Stands in a fact for words that are kept beside it, where they can be erased. */
    record Note(String ref, String commitment) {}

    record NewNote(String territory, String text) {}

    /** A note as it is kept; without its text once erased. */
    record WrittenNote(String ref, @Nullable String text, String commitment) {}

    @GetExchange("/identity")
    Identity identity();

    /** Writes a note, or writes it anew while no fact holds it. */
    @PutExchange("/notes/{ref}")
    Note write(@PathVariable String ref, @RequestBody NewNote note);

    @GetExchange("/notes/{ref}")
    WrittenNote note(@PathVariable String ref);

    @PostExchange("/indicator-reports")
    void report(@RequestHeader("Idempotency-Key") String key, @RequestBody NewReport report);
}
