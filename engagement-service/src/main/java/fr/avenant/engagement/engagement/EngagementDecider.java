package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.engagement.engagement.EngagementCommand.ReviseEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.SignEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.WithdrawEngagement;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of an engagement: those of every recorded fact. */
final class EngagementDecider {

    private EngagementDecider() {}

    static Decision<EngagementEvent> decide(
            EngagementCommand command, Lifecycle<Engagement> state) {
        return switch (command) {
            case SignEngagement it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new EngagementSigned(
                                            it.id(), it.content(), it.effective(), it.source())));
            case ReviseEngagement it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new EngagementRevised(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawEngagement it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new EngagementWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Engagement> evolve(
            Lifecycle<Engagement> state, Recorded<EngagementEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case EngagementSigned it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EngagementRevised it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EngagementWithdrawn _ -> state.withdrawn(id);
        };
    }
}
