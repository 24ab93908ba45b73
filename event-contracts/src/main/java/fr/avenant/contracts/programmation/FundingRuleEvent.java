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

/** The rules by which the partners fund actions. */
public sealed interface FundingRuleEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "funding-rule";

    /** A rule is adopted. */
    @PublishedType("fr.avenant.programmation.FundingRuleAdopted")
    record FundingRuleAdopted(String id, FundingRule content, Effective effective, Source source)
            implements FundingRuleEvent, Recording<FundingRule> {
        public FundingRuleAdopted {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.FundingRuleCorrected")
    record FundingRuleCorrected(
            String id,
            UUID corrects,
            Nature nature,
            FundingRule content,
            Effective effective,
            Source source)
            implements FundingRuleEvent, Recording<FundingRule>, Correcting {
        public FundingRuleCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.FundingRuleWithdrawn")
    record FundingRuleWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements FundingRuleEvent, Withdrawal {
        public FundingRuleWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
