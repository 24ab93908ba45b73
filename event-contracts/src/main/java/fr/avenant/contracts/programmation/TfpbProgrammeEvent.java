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

/** Programmes of landlords. */
public sealed interface TfpbProgrammeEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "tfpb-programme";

    /** A landlord agreed on its actions. */
    @PublishedType("fr.avenant.programmation.TfpbProgrammeAgreed")
    record TfpbProgrammeAgreed(String id, TfpbProgramme content, Effective effective, Source source)
            implements TfpbProgrammeEvent, Recording<TfpbProgramme> {
        public TfpbProgrammeAgreed {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.TfpbProgrammeCorrected")
    record TfpbProgrammeCorrected(
            String id,
            UUID corrects,
            Nature nature,
            TfpbProgramme content,
            Effective effective,
            Source source)
            implements TfpbProgrammeEvent, Recording<TfpbProgramme>, Correcting {
        public TfpbProgrammeCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.TfpbProgrammeWithdrawn")
    record TfpbProgrammeWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements TfpbProgrammeEvent, Withdrawal {
        public TfpbProgrammeWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}
