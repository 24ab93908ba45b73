package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.reporting.answer.ContractInList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a contract.
 *
 * @param signatories those that its documents name
 * @param announced how many of them its documents say there are
 */
record ContractLine(
        ContractInList contract,
        @Nullable Figure engagements,
        @Nullable Figure indicators,
        @Nullable Figure signatories,
        @Nullable Figure announced) {

    /** Whether there is any figure at all. */
    boolean counted() {
        return Stream.of(engagements, indicators, signatories, announced)
                .anyMatch(figure -> figure != null && figure.known());
    }
}
