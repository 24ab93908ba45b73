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

/** The parts of the credits that the partners aim at. */
public sealed interface TargetShareEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "target-share";

    /** A target is set. */
    @PublishedType("fr.avenant.programmation.TargetShareSet")
    record TargetShareSet(String id, TargetShare content, Effective effective, Source source)
            implements TargetShareEvent, Recording<TargetShare> {
        public TargetShareSet {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.TargetShareCorrected")
    record TargetShareCorrected(
            String id,
            UUID corrects,
            Nature nature,
            TargetShare content,
            Effective effective,
            Source source)
            implements TargetShareEvent, Recording<TargetShare>, Correcting {
        public TargetShareCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.TargetShareWithdrawn")
    record TargetShareWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements TargetShareEvent, Withdrawal {
        public TargetShareWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
