package fr.avenant.reporting.answer;

import java.io.IOException;

/** Finds an answer out. */
@FunctionalInterface
public interface Content {

    /**
     * Answers once. The body is written before the reply returns: whoever has it written within a
     * transaction can go on asking the database meanwhile.
     *
     * @throws fr.avenant.reporting.questionbudget.OverBudget if it takes more than a question may
     */
    void answer(Reply reply) throws IOException;

    /** Takes the answer. */
    @FunctionalInterface
    interface Reply {

        /** Writes the body. */
        void write(Body body) throws IOException;
    }
}
