package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.organisation.OrganisationCommand.CorrectOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.RegisterOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.WithdrawOrganisation;

/** The rules of an organisation: those of every recorded fact. */
final class OrganisationDecider {

    private OrganisationDecider() {}

    static Decision<OrganisationEvent> decide(
            OrganisationCommand command, Lifecycle<Organisation> state) {
        return switch (command) {
            case RegisterOrganisation it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new OrganisationRegistered(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectOrganisation it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new OrganisationCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawOrganisation it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new OrganisationWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Organisation> evolve(
            Lifecycle<Organisation> state, Recorded<OrganisationEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case OrganisationRegistered it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case OrganisationCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case OrganisationWithdrawn _ -> state.withdrawn(id);
        };
    }
}
