package fr.avenant.reporting.generation;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.consumer.Retried;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Held aggregates over HTTP, for operators only: the front door does not lead here. */
@RestController
@RequestMapping("/api/v1/held-aggregates")
class HeldAggregateController {

    private static final int LONGEST_REASON = 500;

    /** All that are held. */
    record Held(List<HeldAggregate> aggregates) {}

    /** Why one is to be held, from 1 to 500 characters. */
    record Hold(String reason) {}

    private final HeldAggregates held;
    private final Callers callers;

    HeldAggregateController(HeldAggregates held, Callers callers) {
        this.held = held;
        this.callers = callers;
    }

    @Requires({Right.OPERATE, Right.AUDIT})
    @GetMapping
    Held all() {
        return new Held(held.all());
    }

    /** Keeps an aggregate from readers, by its whole identifier. */
    @Requires(value = Right.OPERATE, logged = "hold")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable String id, @RequestBody Hold hold) {
        var reason = Objects.requireNonNullElse(hold.reason(), "");
        InvalidContent.unless(
                !reason.isBlank() && reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0,
                "reason",
                "must have 1 to 500 characters");
        held.hold(
                id,
                reason,
                Objects.requireNonNull(callers.current().actor(), "let in with a right"));
    }

    /** Gives it back, and says how many of its events were taken in again. */
    @Requires(value = Right.OPERATE, logged = "release")
    @DeleteMapping("/{id}")
    Retried release(@PathVariable String id) {
        return held.release(id);
    }
}
