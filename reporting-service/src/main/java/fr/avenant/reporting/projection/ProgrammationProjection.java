package fr.avenant.reporting.projection;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.EventJson;
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
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeCorrected;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeWithdrawn;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of programmation-service do to the read model. */
final class ProgrammationProjection {

    private static final String EUROS = "euros";

    private ProgrammationProjection() {}

    static Changes of(ProgrammationContextEvent event) {
        return switch (event) {
            case EnvelopeEvent it -> ofEnvelope(it);
            case ActionEvent it -> ofAction(it);
            case OperationEvent it -> ofOperation(it);
            case TfpbProgrammeEvent it -> ofProgramme(it);
            case TfpbExpenseEvent it -> ofExpense(it);
            case TfpbTotalEvent it -> ofTotal(it);
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

    private static Changes ofProgramme(TfpbProgrammeEvent event) {
        return switch (event) {
            case TfpbProgrammeAgreed it -> programme(it);
            case TfpbProgrammeCorrected it -> programme(it);
            case TfpbProgrammeWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofExpense(TfpbExpenseEvent event) {
        return switch (event) {
            case TfpbExpensePlanned it -> expense(it);
            case TfpbExpenseRecorded it -> expense(it);
            case TfpbExpenseCorrected it -> expense(it);
            case TfpbExpenseWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofTotal(TfpbTotalEvent event) {
        return switch (event) {
            case TfpbTotalStated it -> total(it);
            case TfpbTotalCorrected it -> total(it);
            case TfpbTotalWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes envelope(Recording<Envelope> event) {
        var envelope = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("envelope", Codes.of(event.id()));
        dimensions.put("funder", Codes.of(envelope.funder()));
        dimensions.put("creditKind", name(envelope.creditKind()));
        dimensions.put("periodicity", name(envelope.periodicity()));
        if (envelope.contract() != null) {
            dimensions.put("contract", Codes.of(envelope.contract()));
        }
        return Changes.replacing(
                List.of(entity("envelope", envelope.territory(), envelope, event)),
                List.of(
                        money(
                                "funding.envelope",
                                FactRow.Basis.DETAIL,
                                envelope.territory(),
                                envelope.year(),
                                dimensions,
                                Map.of("envelope", envelope.label()),
                                quantity(envelope.amountEuros()),
                                event)));
    }

    private static Changes action(Recording<FundedAction> event) {
        var action = event.content();
        var shared = new TreeMap<String, String>();
        shared.put("action", Codes.of(event.id()));
        shared.put("contract", Codes.of(action.contract()));
        put(shared, "theme", action.theme());
        put(shared, "nomenclature", action.nomenclature());
        if (action.operator() != null) {
            shared.put("operator", Codes.of(action.operator()));
        }
        var facts =
                shares(
                        "funding.action",
                        action.territory(),
                        action.year(),
                        shared,
                        Map.of("action", action.label()),
                        action.funding(),
                        event);
        return Changes.replacing(
                List.of(entity("action", action.territory(), action, event)), facts);
    }

    private static Changes operation(Recording<RenewalOperation> event) {
        var operation = event.content();
        var shared = new TreeMap<String, String>();
        shared.put("operation", Codes.of(event.id()));
        shared.put("programme", operation.programme().name().toLowerCase(Locale.ROOT));
        if (operation.quartier() != null) {
            shared.put("quartier", Codes.last(operation.quartier()));
        }
        var labels = Map.of("operation", operation.label());
        var facts =
                new ArrayList<>(
                        shares(
                                "funding.renewal",
                                operation.territory(),
                                null,
                                shared,
                                labels,
                                operation.plan(),
                                event));
        var stated = operation.statedTotalEuros();
        if (stated != null) {
            facts.add(
                    money(
                            "funding.renewal",
                            FactRow.Basis.TOTAL,
                            operation.territory(),
                            null,
                            Map.of("operation", Codes.of(event.id())),
                            labels,
                            quantity(stated),
                            event));
        }
        return Changes.replacing(
                List.of(entity("operation", operation.territory(), operation, event)), facts);
    }

    private static Changes programme(Recording<TfpbProgramme> event) {
        return Changes.replacing(
                List.of(
                        entity(
                                "tfpb-programme",
                                event.content().territory(),
                                event.content(),
                                event)),
                List.of());
    }

    private static Changes expense(Recording<TfpbExpense> event) {
        var expense = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("programme", Codes.of(expense.programme()));
        var landlord = Codes.last(expense.landlord());
        dimensions.put("landlord", landlord);
        dimensions.put("line", landlord + "." + expense.line());
        dimensions.put("stage", name(expense.stage()));
        dimensions.put("eligible", Boolean.toString(expense.eligible()));
        return Changes.replacing(
                List.of(),
                List.of(
                        money(
                                "tfpb.expense",
                                FactRow.Basis.DETAIL,
                                expense.territory(),
                                expense.year(),
                                dimensions,
                                Map.of(),
                                expense.quantity(),
                                event)));
    }

    private static Changes total(Recording<TfpbTotal> event) {
        var total = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("programme", Codes.of(total.programme()));
        var landlord = Codes.last(total.landlord());
        dimensions.put("landlord", landlord);
        if (total.scope().line() != null) {
            dimensions.put("line", landlord + "." + total.scope().line());
        }
        if (total.scope().eligible() != null) {
            dimensions.put("eligible", total.scope().eligible().toString());
        }
        return Changes.replacing(
                List.of(),
                List.of(
                        money(
                                "tfpb.expense",
                                FactRow.Basis.TOTAL,
                                total.territory(),
                                total.scope().year(),
                                dimensions,
                                Map.of(),
                                quantity(total.amountEuros()),
                                event)));
    }

    private static List<FactRow> shares(
            String measure,
            String territory,
            @Nullable Integer year,
            Map<String, String> shared,
            Map<String, String> labels,
            List<FundingShare> plan,
            Recording<?> event) {
        return plan.stream()
                .map(share -> {
                    var dimensions = new TreeMap<>(shared);
                    dimensions.put("funder", Codes.of(share.funder()));
                    if (share.creditKind() != null) {
                        dimensions.put("creditKind", name(share.creditKind()));
                    }
                    return money(
                            measure,
                            FactRow.Basis.DETAIL,
                            territory,
                            year,
                            dimensions,
                            labels,
                            quantity(share.amountEuros()),
                            event);
                })
                .toList();
    }

    private static FactRow money(
            String measure,
            FactRow.Basis basis,
            String territory,
            @Nullable Integer year,
            Map<String, String> dimensions,
            Map<String, String> labels,
            Quantity quantity,
            Recording<?> event) {
        return new FactRow(
                "money",
                measure,
                basis,
                territory,
                year,
                dimensions,
                labels,
                quantity,
                EUROS,
                event.effective(),
                event.source());
    }

    private static Quantity quantity(Euros euros) {
        return Quantity.measured(euros.text());
    }

    private static EntityRow entity(
            String kind, String territory, Object content, Recording<?> event) {
        return new EntityRow(
                kind, kind, territory, EventJson.write(content), event.effective(), event.source());
    }

    private static String name(Enum<?> constant) {
        return EventJson.write(constant).replace("\"", "");
    }

    private static void put(Map<String, String> dimensions, String name, @Nullable String member) {
        if (member != null) {
            dimensions.put(name, member);
        }
    }
}
