package fr.avenant.contracts.engagement;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** What evaluations of contracts found and recommend. */
public sealed interface EvaluationEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "evaluation";

    /** An evaluation is published. */
    @PublishedType("fr.avenant.engagement.EvaluationPublished")
    record EvaluationPublished(String id, Evaluation content, Effective effective, Source source)
            implements EvaluationEvent, Recording<Evaluation> {
        public EvaluationPublished {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.EvaluationCorrected")
    record EvaluationCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Evaluation content,
            Effective effective,
            Source source)
            implements EvaluationEvent, Recording<Evaluation>, Correcting {
        public EvaluationCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.EvaluationWithdrawn")
    record EvaluationWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements EvaluationEvent, Withdrawal {
        public EvaluationWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
