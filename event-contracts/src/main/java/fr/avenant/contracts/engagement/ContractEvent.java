package fr.avenant.contracts.engagement;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Contracts, from drafting to their avenants. */
public sealed interface ContractEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "contract";

    /** A contract exists, signed or not. */
    @PublishedType("fr.avenant.engagement.ContractRegistered")
    record ContractRegistered(String id, Contract content, Effective effective, Source source)
            implements ContractEvent, Recording<Contract> {
        public ContractRegistered {
            Identifier.check(id, KIND);
        }
    }

    /** The partners signed. */
    @PublishedType("fr.avenant.engagement.ContractSigned")
    record ContractSigned(
            String id, Contract.Signature signature, Effective effective, Source source)
            implements ContractEvent {
        public ContractSigned {
            Identifier.check(id, KIND);
        }
    }

    /** An act that amends the contract was signed. */
    @PublishedType("fr.avenant.engagement.AvenantSigned")
    record AvenantSigned(String id, Contract.Avenant avenant, Effective effective, Source source)
            implements ContractEvent {
        public AvenantSigned {
            Identifier.check(id, KIND);
            InvalidContent.unless(
                    id == null || avenant == null || !id.equals(avenant.contract()),
                    "avenant/contract",
                    "must be another contract than the one that it amends");
        }
    }

    /** What earlier events said is changed, signature and avenants included. */
    @PublishedType("fr.avenant.engagement.ContractCorrected")
    record ContractCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Contract content,
            Effective effective,
            Source source)
            implements ContractEvent, Recording<Contract>, Correcting {
        public ContractCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.ContractWithdrawn")
    record ContractWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements ContractEvent, Withdrawal {
        public ContractWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
