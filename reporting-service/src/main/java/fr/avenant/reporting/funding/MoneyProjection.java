package fr.avenant.reporting.funding;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What becomes of envelopes, funded actions and operations of renewal: amounts by funder and purse.
 */
public final class MoneyProjection {

    /** Of a measure of its own: no question adds an envelope to the one that includes it. */
    private static final String WITHIN_ANOTHER = "funding.envelopePart";

    private MoneyProjection() {}

    public static Changes of(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeAllocated it -> envelope(it);
            case EnvelopeCorrected it -> envelope(it);
            case EnvelopeWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes of(ActionEvent event) {
        return switch (event) {
            case ActionFunded it -> action(it);
            case FundingRevised it -> action(it);
            case ActionWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes of(OperationEvent event) {
        return switch (event) {
            case OperationAgreed it -> operation(it);
            case OperationCorrected it -> operation(it);
            case OperationWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes envelope(Recording<Envelope> event) {
        var envelope = event.content();
        var members =
                new FactMembers()
                        .aggregate("envelope", event.id())
                        .aggregate("funder", envelope.funder())
                        .word("creditKind", envelope.creditKind())
                        .word("periodicity", envelope.periodicity())
                        .aggregate("contract", envelope.contract())
                        .aggregate("within", envelope.partOf());
        var amount =
                FactRow.euros(
                                envelope.partOf() == null ? "funding.envelope" : WITHIN_ANOTHER,
                                FactRow.Basis.DETAIL,
                                envelope.territory(),
                                envelope.year(),
                                members.byDimension(),
                                Map.of("envelope", envelope.label()),
                                Quantity.measured(envelope.amountEuros().text()),
                                event)
                        .ofYear(envelope.yearBasis());
        return Changes.replacing(
                List.of(
                        EntityRow.of("envelope", envelope.territory(), envelope, event)
                                .called(envelope.label())
                                .ofContract(envelope.contract())),
                List.of(amount));
    }

    private static Changes action(Recording<FundedAction> event) {
        var action = event.content();
        var shared =
                new FactMembers()
                        .aggregate("action", event.id())
                        .aggregate("contract", action.contract())
                        .put("theme", action.theme())
                        .put("nomenclature", action.nomenclature())
                        .aggregate("operator", action.operator());
        var shares =
                new FundingPlan(action.funding())
                                .facts(
                                        "funding.action",
                                        action.territory(),
                                        action.year(),
                                        shared.byDimension(),
                                        Map.of("action", action.label()),
                                        event)
                                .stream()
                                .map(share -> share.ofYear(action.yearBasis()))
                                .toList();
        return Changes.replacing(
                List.of(
                        EntityRow.of("action", action.territory(), action, event)
                                .called(action.label())
                                .ofContract(action.contract())),
                shares);
    }

    private static Changes operation(Recording<RenewalOperation> event) {
        var operation = event.content();
        var itself = new FactMembers().aggregate("operation", event.id()).byDimension();
        var shared =
                new FactMembers()
                        .aggregate("operation", event.id())
                        .put("programme", operation.programme().name().toLowerCase(Locale.ROOT))
                        .shortName("quartier", operation.quartier());
        var labels = Map.of("operation", operation.label());
        var facts =
                new ArrayList<>(
                        new FundingPlan(operation.plan())
                                .facts(
                                        "funding.renewal",
                                        operation.territory(),
                                        null,
                                        shared.byDimension(),
                                        labels,
                                        event));
        var stated = operation.statedTotalEuros();
        if (stated != null) {
            facts.add(
                    FactRow.euros(
                            "funding.renewal",
                            FactRow.Basis.TOTAL,
                            operation.territory(),
                            null,
                            itself,
                            labels,
                            Quantity.measured(stated.text()),
                            event));
        }
        return Changes.replacing(
                List.of(
                        EntityRow.of("operation", operation.territory(), operation, event)
                                .called(operation.label())
                                .ofContract(operation.contract())
                                .with(OperationRow.of(operation))),
                facts);
    }
}
