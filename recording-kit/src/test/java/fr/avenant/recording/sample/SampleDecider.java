package fr.avenant.recording.sample;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.sample.SampleCommand.Correct;
import fr.avenant.recording.sample.SampleCommand.Register;
import fr.avenant.recording.sample.SampleCommand.Rename;
import fr.avenant.recording.sample.SampleCommand.TakeOver;
import fr.avenant.recording.sample.SampleCommand.Withdraw;
import java.util.UUID;

/** The rules of an organisation. */
final class SampleDecider {

    private SampleDecider() {}

    static Decision<OrganisationEvent> decide(
            SampleCommand command, Lifecycle<Organisation> state) {
        return switch (command) {
            case Register(var id, var content, var effective, var source) ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new OrganisationRegistered(id, content, effective, source)));
            case TakeOver(var id, var content, var effective, var source) ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new OrganisationRegistered(id, content, effective, source)));
            case Correct(
                            var id,
                            var corrects,
                            var nature,
                            var content,
                            var effective,
                            var source) ->
                    state.whenCorrected(
                            corrects,
                            nature,
                            content,
                            effective,
                            source,
                            () ->
                                    Decision.accepted(
                                            new OrganisationCorrected(
                                                    id, corrects, nature, content, effective,
                                                    source)));
            case Rename it ->
                    state.whenCurrent(before ->
                            Decision.accepted(
                                    new OrganisationCorrected(
                                            it.id(),
                                            newest(state),
                                            Nature.LEGAL_ACT,
                                            it.renamed(before),
                                            Requests.EFFECTIVE,
                                            it.source())));
            case Withdraw(var id, var corrects, var nature, var source) ->
                    state.whenWithdrawn(
                            corrects,
                            nature,
                            () ->
                                    Decision.accepted(
                                            new OrganisationWithdrawn(
                                                    id, corrects, nature, source)));
        };
    }

    private static UUID newest(Lifecycle<Organisation> state) {
        return ((Lifecycle.Current<Organisation>) state).newest();
    }

    static Lifecycle<Organisation> evolve(
            Lifecycle<Organisation> state, UUID eventId, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered it ->
                    state.recorded(eventId, it.content(), it.effective(), it.source());
            case OrganisationCorrected it ->
                    state.recorded(eventId, it.content(), it.effective(), it.source());
            case OrganisationWithdrawn _ -> state.withdrawn();
        };
    }
}
