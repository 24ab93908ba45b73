package fr.avenant.observatory.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Roles and names over the API of territory-service. Every method throws {@link
 * fr.avenant.observatory.connection.ServiceRefusal} when it is refused.
 */
@HttpExchange("/api/v1")
interface RoleClient {

    /** Everything that was ever given. */
    record History(List<Held> grants) {}

    /** A role that was given; without an identifier it holds by settings. */
    record Held(
            @Nullable String id,
            String actor,
            String role,
            @Nullable String territory,
            @Nullable String context,
            @Nullable String onBehalfOf,
            @Nullable String since,
            @Nullable String givenBy,
            @Nullable String until,
            @Nullable String takenBy) {

        /** Whether it can be taken back. */
        public boolean isRevocable() {
            return id != null && until == null;
        }
    }

    record Content(
            String actor,
            String role,
            @Nullable String territory,
            @Nullable String context,
            @Nullable String organisation) {}

    record Effective(String from, String basis) {}

    record Source(String system) {}

    record NewGrant(Content content, Effective effective, Source source) {}

    record Revocation(Effective effective, Source source) {}

    /** Names behind pseudonyms. */
    record Directory(List<Person> persons) {}

    record Person(String actor, String name) {}

    record Name(String name) {}

    /** Who asks, as the service knows them. */
    record Identity(List<HeldRole> roles) {}

    record HeldRole(String role) {}

    @GetExchange("/identity")
    Identity identity();

    @GetExchange("/grants")
    History history();

    @PostExchange("/grants")
    void give(@RequestHeader("Idempotency-Key") String key, @RequestBody NewGrant grant);

    @PostExchange("/grants/{id}/revocation")
    void revoke(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable String id,
            @RequestBody Revocation revocation);

    @GetExchange("/persons")
    Directory persons();

    /** Says how whoever asks wants to be called. */
    @PutExchange("/persons/me")
    void introduce(@RequestBody Name name);

    @DeleteExchange("/persons/{actor}")
    void erase(@PathVariable String actor);
}
