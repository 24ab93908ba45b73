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

/** Actions and their funding. */
public sealed interface ActionEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "action";

    /** An action receives money. */
    @PublishedType("fr.avenant.programmation.ActionFunded")
    record ActionFunded(String id, FundedAction content, Effective effective, Source source)
            implements ActionEvent, Recording<FundedAction> {
        public ActionFunded {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.FundingRevised")
    record FundingRevised(
            String id,
            UUID corrects,
            Nature nature,
            FundedAction content,
            Effective effective,
            Source source)
            implements ActionEvent, Recording<FundedAction>, Correcting {
        public FundingRevised {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.ActionWithdrawn")
    record ActionWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements ActionEvent, Withdrawal {
        public ActionWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
