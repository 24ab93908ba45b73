package fr.avenant.territory.quartier;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.quartier.QuartierCommand.CorrectQuartier;
import fr.avenant.territory.quartier.QuartierCommand.RegisterQuartier;
import fr.avenant.territory.quartier.QuartierCommand.UpdateQuartierGeography;
import fr.avenant.territory.quartier.QuartierCommand.WithdrawQuartier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of a quartier and of its perimeters. */
final class QuartierDecider {

    private QuartierDecider() {}

    static Decision<QuartierEvent> decide(QuartierCommand command, Lifecycle<Quartier> state) {
        return switch (command) {
            case RegisterQuartier it -> state.whenNew(() -> Decision.accepted(registered(it)));
            case UpdateQuartierGeography it -> state.whenCurrent(quartier -> updated(it, quartier));
            case CorrectQuartier it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new QuartierCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawQuartier it ->
                    state.whenWithdrawn(
                            it.corrects(),
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
                    state.changed(id, quartier -> with(quartier, it.perimeter()));
            case QuartierCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case QuartierWithdrawn _ -> state.withdrawn(id);
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
                            command.id(), perimeter, effectOf(perimeter), command.source()));
        }
        return events;
    }

    private static Decision<QuartierEvent> updated(
            UpdateQuartierGeography command, Quartier quartier) {
        var perimeter = command.perimeter();
        if (quartier.geography().contains(perimeter)) {
            return Decision.refused(QuartierRefusal.PERIMETER_ALREADY_RECORDED);
        }
        if (quartier.geography().stream().anyMatch(earlier -> isLater(earlier, perimeter))) {
            return Decision.refused(QuartierRefusal.PERIMETER_NOT_LATER);
        }
        return Decision.accepted(
                new QuartierGeographyUpdated(
                        command.id(), perimeter, command.effective(), command.source()));
    }

    private static boolean isLater(Perimeter one, Perimeter other) {
        return one.effect() != null
                && other.effect() != null
                && ReducedDate.firstDay(one.effect()).isAfter(ReducedDate.firstDay(other.effect()));
    }

    private static Effective effectOf(Perimeter perimeter) {
        return perimeter.effect() == null
                ? new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED)
                : Effective.since(perimeter.effect());
    }

    private static Quartier with(Quartier quartier, Perimeter perimeter) {
        return new Quartier(
                quartier.territory(),
                quartier.name(),
                quartier.kind(),
                quartier.communes(),
                Stream.concat(quartier.geography().stream(), Stream.of(perimeter)).toList());
    }
}
