package fr.avenant.observatory.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many requests of each client are being answered; knows only those who wait just now. */
@Component
class RequestsAtOnce {

    private final ConcurrentMap<String, Integer> waiting = new ConcurrentHashMap<>();
    private final int most;

    RequestsAtOnce(@Value("${avenant.limits.requests-at-once}") int most) {
        this.most = most;
    }

    /** Whether there is room for one more of that client; then it has to leave in the end. */
    boolean enters(String client) {
        if (waiting.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        leaves(client);
        return false;
    }

    void leaves(String client) {
        waiting.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
