package fr.avenant.reporting.projection;

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
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the events of programmation-service do to the read model. */
final class ProgrammationProjection {

    /** Of a measure of its own: no question adds an envelope to the one that includes it. */
    private static final String WITHIN_ANOTHER = "funding.envelopePart";

    private ProgrammationProjection() {}

    static Changes of(ProgrammationContextEvent event) {
        return switch (event) {
            case EnvelopeEvent it -> ofEnvelope(it);
            case ActionEvent it -> ofAction(it);
            case OperationEvent it -> ofOperation(it);
            case TfpbProgrammeEvent it -> TfpbProjection.ofProgramme(it);
            case TfpbExpenseEvent it -> TfpbProjection.ofExpense(it);
            case TfpbTotalEvent it -> TfpbProjection.ofTotal(it);
            case FundingRuleEvent it -> FundingRuleProjection.of(it);
            case TargetShareEvent it -> TargetShareProjection.of(it);
            case PostEvent it -> PostProjection.of(it);
        };
    }

    private static Changes ofEnvelope(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeAllocated it -> envelope(it);
            case EnvelopeCorrected it -> envelope(it);
            case EnvelopeWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofAction(ActionEvent event) {
        return switch (event) {
            case ActionFunded it -> action(it);
            case FundingRevised it -> action(it);
            case ActionWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofOperation(OperationEvent event) {
        return switch (event) {
            case OperationAgreed it -> operation(it);
            case OperationCorrected it -> operation(it);
            case OperationWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes envelope(Recording<Envelope> event) {
        var envelope = event.content();
        var members =
                new Members()
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
                List.of(EntityRow.of("envelope", envelope.territory(), envelope, event)),
                List.of(amount));
    }

    private static Changes action(Recording<FundedAction> event) {
        var action = event.content();
        var shared =
                new Members()
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
                List.of(EntityRow.of("action", action.territory(), action, event)), shares);
    }

    private static Changes operation(Recording<RenewalOperation> event) {
        var operation = event.content();
        var itself = new Members().aggregate("operation", event.id()).byDimension();
        var shared =
                new Members()
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
                List.of(EntityRow.of("operation", operation.territory(), operation, event)), facts);
    }
}
