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

/** Operations of urban renewal. */
public sealed interface OperationEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "operation";

    /** Funders agreed on a plan. */
    @PublishedType("fr.avenant.programmation.OperationAgreed")
    record OperationAgreed(String id, RenewalOperation content, Effective effective, Source source)
            implements OperationEvent, Recording<RenewalOperation> {
        public OperationAgreed {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.OperationCorrected")
    record OperationCorrected(
            String id,
            UUID corrects,
            Nature nature,
            RenewalOperation content,
            Effective effective,
            Source source)
            implements OperationEvent, Recording<RenewalOperation>, Correcting {
        public OperationCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.OperationWithdrawn")
    record OperationWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements OperationEvent, Withdrawal {
        public OperationWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
