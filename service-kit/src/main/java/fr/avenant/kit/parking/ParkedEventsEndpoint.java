package fr.avenant.kit.parking;

import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.ParkedList;
import fr.avenant.kit.consumer.Retried;
import fr.avenant.kit.problem.Problems;
import fr.avenant.kit.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.http.MediaType;

/** Parked events over HTTP, for operators only: the front door leads to no actuator. */
@Endpoint(id = "parkedevents")
public final class ParkedEventsEndpoint {

    private final List<ParkedEventDesk> desks;
    private final Problems problems;

    /**
     * @param desks one for each set of tables that the service takes events into
     */
    public ParkedEventsEndpoint(List<ParkedEventDesk> desks, Problems problems) {
        this.desks = List.copyOf(desks);
        this.problems = problems;
    }

    /** What is parked, and what was released. */
    @ReadOperation
    public ParkedList list() {
        return ParkedList.of(desks.stream().map(ParkedEventDesk::list).toList());
    }

    /**
     * Takes in what is parked, up to the first event of each key that fails again.
     *
     * @param topic of all topics if it is missing
     * @param key all keys if it is missing
     */
    @WriteOperation
    public WebEndpointResponse<Object> retry(@Nullable String topic, @Nullable String key) {
        var retried =
                Retried.of(
                        desks.stream()
                                .flatMap(desk -> desk.retry(topic, key).keys().stream())
                                .toList());
        return retried.keys().isEmpty() && (topic != null || key != null)
                ? refused(ParkingRefusal.NOTHING_PARKED)
                : done(retried);
    }

    /** Lets the later events of a key go on without this one for good. */
    @DeleteOperation
    public WebEndpointResponse<Object> release(String topic, int partition, long offset) {
        return desks.stream()
                .flatMap(desk -> desk.release(topic, partition, offset).stream())
                .findFirst()
                .map(ParkedEventsEndpoint::done)
                .orElseGet(() -> refused(ParkingRefusal.EVENT_NOT_PARKED));
    }

    private static WebEndpointResponse<Object> done(Retried retried) {
        return new WebEndpointResponse<>(retried);
    }

    private WebEndpointResponse<Object> refused(Refusal refusal) {
        var problem = problems.answer(refusal, Map.of());
        return new WebEndpointResponse<>(
                problem.getBody(), refusal.status(), MediaType.APPLICATION_PROBLEM_JSON);
    }
}
