package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.contracts.engagement.MeansEvent.MeansCorrected;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.engagement.MeansEvent.MeansWithdrawn;
import fr.avenant.engagement.means.MeansCommand.CorrectMeans;
import fr.avenant.engagement.means.MeansCommand.DeclareMeans;
import fr.avenant.engagement.means.MeansCommand.WithdrawMeans;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of stated means: those of every recorded fact. */
final class MeansDecider {

    private MeansDecider() {}

    static Decision<MeansEvent> decide(MeansCommand command, Lifecycle<Means> state) {
        return switch (command) {
            case DeclareMeans it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new MeansDeclared(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectMeans it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new MeansCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawMeans it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new MeansWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Means> evolve(Lifecycle<Means> state, Recorded<MeansEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case MeansDeclared it -> state.recorded(id, it.content(), it.effective(), it.source());
            case MeansCorrected it -> state.recorded(id, it.content(), it.effective(), it.source());
            case MeansWithdrawn _ -> state.withdrawn(id);
        };
    }
}
