package fr.avenant.http;

/** What moved over a connection in one direction since its request began. */
final class Direction {

    private static final long NOT_WAITING = -1;

    private final ClientPace pace;
    private long bytes;
    private long waitedNanos;
    private long waitingSince = NOT_WAITING;

    Direction(ClientPace pace) {
        this.pace = pace;
    }

    synchronized void begin() {
        bytes = 0;
        waitedNanos = 0;
        waitingSince = NOT_WAITING;
    }

    /**
     * Counts what an attempt has moved. One that moves nothing begins to wait for the client.
     *
     * @throws ClientTooSlow if the client is
     */
    synchronized void moved(long more) throws ClientTooSlow {
        var now = System.nanoTime();
        if (waitingSince != NOT_WAITING) {
            waitedNanos += now - waitingSince;
        }
        bytes += Math.max(more, 0);
        waitingSince = more == 0 ? now : NOT_WAITING;
        if (pace.isExceeded(waitedNanos, bytes)) {
            throw new ClientTooSlow();
        }
    }
}
