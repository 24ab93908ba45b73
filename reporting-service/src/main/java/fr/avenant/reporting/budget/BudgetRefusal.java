package fr.avenant.reporting.budget;

import fr.avenant.kit.decision.Refusal;

/** Why a question that could be answered is not. */
public enum BudgetRefusal implements Refusal {
    /** The answer would be larger than anybody may ask for at once. */
    ANSWER_TOO_LARGE(400),
    /** The database took longer for it than it may. */
    QUESTION_TOO_EXPENSIVE(503),
    /** Too many others are being answered. */
    TOO_MANY_QUESTIONS(503);

    private final int status;

    BudgetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
