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

/** Posts that structures have or are to have. */
public sealed interface PostEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "post";

    /** Posts are known. */
    @PublishedType("fr.avenant.programmation.PostRegistered")
    record PostRegistered(String id, Post content, Effective effective, Source source)
            implements PostEvent, Recording<Post> {
        public PostRegistered {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.PostCorrected")
    record PostCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Post content,
            Effective effective,
            Source source)
            implements PostEvent, Recording<Post>, Correcting {
        public PostCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.PostWithdrawn")
    record PostWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements PostEvent, Withdrawal {
        public PostWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
