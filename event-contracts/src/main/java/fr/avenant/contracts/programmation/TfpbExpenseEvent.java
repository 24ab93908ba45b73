package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Expenses of landlords. */
public sealed interface TfpbExpenseEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "tfpb-expense";

    /** An expense is planned. */
    @PublishedType("fr.avenant.programmation.TfpbExpensePlanned")
    record TfpbExpensePlanned(String id, TfpbExpense content, Effective effective, Source source)
            implements TfpbExpenseEvent, Recording<TfpbExpense> {
        public TfpbExpensePlanned {
            Identifier.check(id, KIND);
        }
    }

    /** An expense was made. */
    @PublishedType("fr.avenant.programmation.TfpbExpenseRecorded")
    record TfpbExpenseRecorded(String id, TfpbExpense content, Effective effective, Source source)
            implements TfpbExpenseEvent, Recording<TfpbExpense> {
        public TfpbExpenseRecorded {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.TfpbExpenseCorrected")
    record TfpbExpenseCorrected(
            String id,
            UUID corrects,
            Nature nature,
            TfpbExpense content,
            Effective effective,
            Source source)
            implements TfpbExpenseEvent, Recording<TfpbExpense>, Correcting {
        public TfpbExpenseCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.TfpbExpenseWithdrawn")
    record TfpbExpenseWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements TfpbExpenseEvent, Withdrawal {
        public TfpbExpenseWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
