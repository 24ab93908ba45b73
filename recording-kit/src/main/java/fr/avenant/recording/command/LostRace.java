package fr.avenant.recording.command;

/** Others changed what was decided on before it was stored: nothing is stored. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace(String what) {
        super(what);
    }

    LostRace(Throwable cause) {
        super(cause);
    }
}
