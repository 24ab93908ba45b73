package fr.avenant.kit.parking;

import fr.avenant.kit.refusal.Refusal;

/** Why nothing is retried or released. */
public enum ParkingRefusal implements Refusal {
    /** No event is parked under this topic or key. */
    NOTHING_PARKED,
    /** No event is parked at this place, or it was released before. */
    EVENT_NOT_PARKED;

    @Override
    public int status() {
        return 404;
    }
}
