package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.reporting.answer.ContractInList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a contract.
 *
 * @param indicators by how the document has them, those that it prints as such first
 * @param signatories those that its documents name
 * @param announced how many of them its documents say there are
 */
record ContractLine(
        ContractInList contract,
        @Nullable Figure engagements,
        List<NamedFigure> indicators,
        @Nullable Figure signatories,
        @Nullable Figure announced) {

    /** Whether there is any figure at all. */
    boolean counted() {
        return Stream.concat(
                        Stream.of(engagements, signatories, announced),
                        indicators.stream().map(NamedFigure::figure))
                .anyMatch(figure -> figure != null && figure.known());
    }
}
