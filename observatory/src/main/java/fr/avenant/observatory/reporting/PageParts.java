package fr.avenant.observatory.reporting;

import fr.avenant.observatory.connection.ServiceRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/**
 * The parts of a page that its other parts can do without. One whose question fails is shown as
 * failed; the rest goes on.
 */
public final class PageParts {

    private static final Logger LOG = LoggerFactory.getLogger(PageParts.class);

    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /**
     * Asks for a part; empty if it could not be had.
     *
     * @throws ServiceRefusal if the visitor may not ask, or nothing is there
     */
    public <T> Optional<T> ask(String part, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ServiceRefusal refusal) {
            if (!isOfThePartOnly(refusal)) {
                throw refusal;
            }
            return failed(part, refusal);
        } catch (ResourceAccessException away) {
            return failed(part, away);
        }
    }

    /** Whether a part could not be had. */
    public boolean hasFailed(String part) {
        return failed.contains(part);
    }

    private <T> Optional<T> failed(String part, RuntimeException reason) {
        LOG.warn("A part of a page failed: {}: {}", part, reason.getMessage());
        failed.add(part);
        return Optional.empty();
    }

    private static boolean isOfThePartOnly(ServiceRefusal refusal) {
        return refusal.status().is5xxServerError()
                || refusal.status().isSameCodeAs(HttpStatus.BAD_REQUEST)
                || refusal.status().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }
}
