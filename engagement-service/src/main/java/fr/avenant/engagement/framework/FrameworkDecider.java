package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkRevised;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkWithdrawn;
import fr.avenant.engagement.framework.FrameworkCommand.PublishFramework;
import fr.avenant.engagement.framework.FrameworkCommand.ReviseFramework;
import fr.avenant.engagement.framework.FrameworkCommand.WithdrawFramework;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of a framework: those of every recorded fact. */
final class FrameworkDecider {

    private FrameworkDecider() {}

    static Decision<FrameworkEvent> decide(FrameworkCommand command, Lifecycle<Framework> state) {
        return switch (command) {
            case PublishFramework it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new FrameworkPublished(
                                            it.id(), it.content(), it.effective(), it.source())));
            case ReviseFramework it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new FrameworkRevised(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawFramework it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new FrameworkWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Framework> evolve(
            Lifecycle<Framework> state, Recorded<FrameworkEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case FrameworkPublished it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case FrameworkRevised it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case FrameworkWithdrawn _ -> state.withdrawn(id);
        };
    }
}
