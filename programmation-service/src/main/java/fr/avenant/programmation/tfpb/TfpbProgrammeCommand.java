package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a programme of a landlord. */
sealed interface TfpbProgrammeCommand extends FactCommand {

    @Override
    default String kind() {
        return TfpbProgrammeEvent.KIND;
    }

    record AgreeTfpbProgramme(
            @TargetAggregateIdentifier String id,
            TfpbProgramme content,
            Effective effective,
            Source source)
            implements TfpbProgrammeCommand {}

    record CorrectTfpbProgramme(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            TfpbProgramme content,
            Effective effective,
            Source source)
            implements TfpbProgrammeCommand {}

    record WithdrawTfpbProgramme(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements TfpbProgrammeCommand {}
}
