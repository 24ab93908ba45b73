package fr.avenant.reporting.projection;

import org.jspecify.annotations.Nullable;

/**
 * What was approved of a room, or what it comes to now.
 *
 * @param version of the room
 * @param rows hash of what all examples of its events become
 */
record Approval(int version, String rows) {

    /** What is to be done about a room. */
    enum Verdict {
        /** Nothing: it is what was approved. */
        APPROVED,
        /** Its version says that it is another one now: it may be written, and then be read. */
        TO_BE_WRITTEN,
        /**
         * It is another one under the same version: no running service would make its rows anew.
         */
        VERSION_TO_BE_RAISED
    }

    /**
     * @param recorded null for a room that is new
     */
    Verdict against(@Nullable Approval recorded) {
        if (equals(recorded)) {
            return Verdict.APPROVED;
        }
        return recorded == null || version > recorded.version
                ? Verdict.TO_BE_WRITTEN
                : Verdict.VERSION_TO_BE_RAISED;
    }
}
