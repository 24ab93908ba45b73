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

/** Totals that landlords print. */
public sealed interface TfpbTotalEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "tfpb-total";

    /** A table prints a total. */
    @PublishedType("fr.avenant.programmation.TfpbTotalStated")
    record TfpbTotalStated(String id, TfpbTotal content, Effective effective, Source source)
            implements TfpbTotalEvent, Recording<TfpbTotal> {
        public TfpbTotalStated {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.TfpbTotalCorrected")
    record TfpbTotalCorrected(
            String id,
            UUID corrects,
            Nature nature,
            TfpbTotal content,
            Effective effective,
            Source source)
            implements TfpbTotalEvent, Recording<TfpbTotal>, Correcting {
        public TfpbTotalCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.TfpbTotalWithdrawn")
    record TfpbTotalWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements TfpbTotalEvent, Withdrawal {
        public TfpbTotalWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
