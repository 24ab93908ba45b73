package fr.avenant.territory.quartier;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.territory.quartier.QuartierCommand.CorrectQuartier;
import fr.avenant.territory.quartier.QuartierCommand.RegisterQuartier;
import fr.avenant.territory.quartier.QuartierCommand.UpdateQuartierGeography;
import fr.avenant.territory.quartier.QuartierCommand.WithdrawQuartier;
import java.util.ArrayList;
import java.util.List;

/** The rules of a quartier and of its perimeters. */
final class QuartierDecider {

    private QuartierDecider() {}

    static Decision<QuartierEvent> decide(QuartierCommand command, Lifecycle<Quartier> state) {
        return switch (command) {
            case RegisterQuartier it ->
                    state.whenNew(() ->
                            Decision.unless(
                                    GeographyRule.objection(it.content().geography()),
                                    () -> Decision.accepted(registered(it))));
            case UpdateQuartierGeography it -> state.whenCurrent(quartier -> updated(it, quartier));
            case CorrectQuartier it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            before -> PerimetersStayRule.corrected(before, it.content()),
                            it.effective(),
                            it.source(),
                            after ->
                                    Decision.unless(
                                            GeographyRule.objection(after.geography()),
                                            () -> Decision.accepted(corrected(it, after))));
            case WithdrawQuartier it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new QuartierWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Quartier> evolve(Lifecycle<Quartier> state, Recorded<QuartierEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case QuartierRegistered it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case QuartierGeographyUpdated it ->
                    state.changed(id, quartier -> quartier.with(it.perimeter()));
            case QuartierCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case QuartierWithdrawn _ -> state.withdrawn();
        };
    }

    private static List<QuartierEvent> registered(RegisterQuartier command) {
        var events = new ArrayList<QuartierEvent>();
        events.add(
                new QuartierRegistered(
                        command.id(),
                        command.content().withoutGeography(),
                        command.effective(),
                        command.source()));
        for (var perimeter : command.content().geography()) {
            events.add(
                    new QuartierGeographyUpdated(
                            command.id(),
                            perimeter,
                            Effective.sinceIfPrinted(perimeter.effect()),
                            command.source()));
        }
        return events;
    }

    private static QuartierEvent corrected(CorrectQuartier command, Quartier content) {
        return new QuartierCorrected(
                command.id(),
                command.corrects(),
                command.nature(),
                content,
                command.effective(),
                command.source());
    }

    private static Decision<QuartierEvent> updated(
            UpdateQuartierGeography command, Quartier quartier) {
        return Decision.unless(
                GeographyRule.objection(quartier.geography(), command.perimeter()),
                () ->
                        Decision.accepted(
                                new QuartierGeographyUpdated(
                                        command.id(),
                                        command.perimeter(),
                                        command.effective(),
                                        command.source())));
    }
}
