package fr.avenant.reporting.question;

import fr.avenant.kit.refusal.Refusal;

/** Why a question is not answered. */
enum QuestionRefusal implements Refusal {
    /** The catalogue has no such measure. */
    MEASURE_UNKNOWN(400),
    /** The measure has no such dimension. */
    DIMENSION_UNKNOWN(400),
    /** The coordinate exists, but this version cannot answer at it. */
    COORDINATE_NOT_SUPPORTED(400),
    /** The identifier of an explanation is not one that was given out. */
    EXPLANATION_UNKNOWN(404);

    private final int status;

    QuestionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
