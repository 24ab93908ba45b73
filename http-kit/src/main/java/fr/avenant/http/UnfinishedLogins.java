package fr.avenant.http;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Sessions that somebody began in order to log in and has not. They end soon, and the oldest ends
 * when there are too many. A login gives its session another identifier, by which it is told.
 */
public final class UnfinishedLogins implements HttpSessionListener, HttpSessionIdListener {

    private static final int SECONDS_A_MINUTE = 60;

    private final LinkedHashMap<String, HttpSession> oldestFirst = new LinkedHashMap<>();
    private final int most;
    private final Duration lifetime;

    /**
     * @param most sessions that wait for a login at the same time
     * @param lifetime of one that nobody comes back to
     */
    public UnfinishedLogins(int most, Duration lifetime) {
        this.most = most;
        this.lifetime = lifetime;
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        var session = created.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(lifetime.toSeconds()));
        tooMany(session).forEach(UnfinishedLogins::end);
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent loggedIn, String before) {
        synchronized (oldestFirst) {
            oldestFirst.remove(before);
        }
        var session = loggedIn.getSession();
        session.setMaxInactiveInterval(
                session.getServletContext().getSessionTimeout() * SECONDS_A_MINUTE);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        synchronized (oldestFirst) {
            oldestFirst.remove(ended.getSession().getId());
        }
    }

    /** How many there are. */
    public int count() {
        synchronized (oldestFirst) {
            return oldestFirst.size();
        }
    }

    private List<HttpSession> tooMany(HttpSession another) {
        synchronized (oldestFirst) {
            oldestFirst.put(another.getId(), another);
            var over = new ArrayList<HttpSession>();
            while (oldestFirst.size() > most) {
                over.add(oldestFirst.pollFirstEntry().getValue());
            }
            return over;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException _) {
            return; // it has just ended by itself
        }
    }
}
