package fr.avenant.reporting.questionbudget;

import fr.avenant.kit.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;

/** Why a question that could be answered is not. */
public enum BudgetRefusal implements Refusal {
    /** The answer would be larger than anybody may ask for at once. */
    ANSWER_TOO_LARGE(400),
    /** The database took longer for it than it may. */
    QUESTION_TOO_EXPENSIVE(503),
    /** Too many others are being answered. */
    TOO_MANY_QUESTIONS(503);

    private static final int UNAVAILABLE = 503;
    private static final Duration IN_A_MOMENT = Duration.ofSeconds(2);

    private final int status;

    BudgetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return status == UNAVAILABLE ? Optional.of(IN_A_MOMENT) : Optional.empty();
    }
}
