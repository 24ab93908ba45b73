package fr.avenant.reporting.answer;

/**
 * An answer cannot be written to its end, and its beginning may be gone already: why is told by
 * whoever wrote it. Without a cause, by which it would be taken for a problem that can be answered.
 */
final class AnswerBrokeOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerBrokeOff() {
        super("The answer broke off while it was written");
    }
}
