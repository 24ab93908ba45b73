package fr.avenant.reporting.questionbudget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a question may take.
 *
 * @param statementTimeout how long the database works on one statement of it
 * @param atOnce how many questions that compute are answered at a time; 0 for half as many as there
 *     are processors, which leaves the others to whoever records
 * @param waiting how many more may wait for their turn
 * @param patience how long they wait
 * @param cells how many cells a comparison may have
 * @param answer how many bytes an answer may have
 * @param kept how many bytes of answers, compressed, are kept while the positions stand
 */
@ConfigurationProperties("avenant.questions")
public record QuestionSettings(
        @DefaultValue("8s") Duration statementTimeout,
        @DefaultValue("0") int atOnce,
        @DefaultValue("64") int waiting,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("100000") int cells,
        @DefaultValue("96MB") DataSize answer,
        @DefaultValue("64MB") DataSize kept) {

    public QuestionSettings {
        atOnce = atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
