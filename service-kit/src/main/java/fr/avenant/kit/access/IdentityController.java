package fr.avenant.kit.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who ask who they are for this service. */
@RestController
class IdentityController {

    /**
     * Who asks.
     *
     * @param actor their pseudonym, which every event of theirs carries
     * @param scopes of their token
     * @param roles that they have at the moment
     */
    record Identity(String actor, Set<String> scopes, List<HeldRole> roles) {}

    @Requires(Right.IDENTIFIED)
    @GetMapping("/api/v1/identity")
    Identity identity() {
        var permit = Callers.permit();
        return new Identity(
                permit.actor(), new TreeSet<>(permit.caller().scopes()), permit.caller().roles());
    }
}
