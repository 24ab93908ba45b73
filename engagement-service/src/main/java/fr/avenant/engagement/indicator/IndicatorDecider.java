package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.engagement.indicator.IndicatorCommand.DefineIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.ReviseIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.WithdrawIndicator;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of an indicator: those of every recorded fact. */
final class IndicatorDecider {

    private IndicatorDecider() {}

    static Decision<IndicatorEvent> decide(IndicatorCommand command, Lifecycle<Indicator> state) {
        return switch (command) {
            case DefineIndicator it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new IndicatorDefined(
                                            it.id(), it.content(), it.effective(), it.source())));
            case ReviseIndicator it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new IndicatorRevised(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawIndicator it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new IndicatorWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Indicator> evolve(
            Lifecycle<Indicator> state, Recorded<IndicatorEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case IndicatorDefined it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case IndicatorRevised it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case IndicatorWithdrawn _ -> state.withdrawn(id);
        };
    }
}
