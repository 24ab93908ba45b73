package fr.avenant.reporting.quality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.answer.Standpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed under several names or spellings, which is no fault.
 *
 * @param count how many there are
 * @param names a page of them
 * @param next what to ask for after these; null if there are no more
 */
record NameVariants(
        long count,
        List<Finding> names,
        @Nullable String next,
        @JsonUnwrapped Standpoint standpoint) {

    static NameVariants of(QualityAnswers.Answer answer) {
        var page = answer.page();
        return new NameVariants(
                page.counts().stream().mapToLong(FindingCount::findings).sum(),
                page.findings(),
                page.nextText(),
                answer.standpoint());
    }
}
