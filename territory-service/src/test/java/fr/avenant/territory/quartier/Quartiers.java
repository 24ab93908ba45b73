package fr.avenant.territory.quartier;

import static fr.avenant.contracts.Nature.RECTIFICATION;
import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Perimeter.Lineage;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.territory.quartier.QuartierCommand.CorrectQuartier;
import fr.avenant.territory.quartier.QuartierCommand.RegisterQuartier;
import fr.avenant.territory.quartier.QuartierCommand.UpdateQuartierGeography;
import fr.avenant.territory.quartier.QuartierCommand.WithdrawQuartier;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import org.jspecify.annotations.Nullable;

/** Facts that the tests of quartiers ask for and tell. */
final class Quartiers {

    /** Grazailles in Carcassonne: the versions of its perimeter were read later. */
    static final FactSample<Quartier, QuartierCommand, QuartierEvent> GRAZAILLES =
            FactSample.of(
                    new FactWords<>(
                            RegisterQuartier::new,
                            CorrectQuartier::new,
                            WithdrawQuartier::new,
                            QuartierRegistered::new,
                            QuartierCorrected::new,
                            QuartierWithdrawn::new),
                    Examples.of(QuartierCorrected.class),
                    it -> it.withoutGeography());

    private Quartiers() {}

    static Perimeter perimeter(String legalBasis, @Nullable String effect, Lineage lineage) {
        return new Perimeter(legalBasis, effect, lineage, null);
    }

    static Quartier with(Perimeter... geography) {
        var quartier = GRAZAILLES.first();
        for (var perimeter : geography) {
            quartier = quartier.with(perimeter);
        }
        return quartier;
    }

    static QuartierCommand register(Perimeter... geography) {
        return new RegisterQuartier(
                GRAZAILLES.id(), with(geography), GRAZAILLES.effective(), GRAZAILLES.source());
    }

    static QuartierCommand correct(Perimeter... geography) {
        return new CorrectQuartier(
                GRAZAILLES.id(),
                eventId(0),
                RECTIFICATION,
                with(geography),
                GRAZAILLES.effective(),
                GRAZAILLES.source());
    }

    static QuartierCommand draw(Perimeter perimeter) {
        return new UpdateQuartierGeography(
                GRAZAILLES.id(),
                perimeter,
                Effective.sinceIfPrinted(perimeter.effect()),
                GRAZAILLES.source());
    }

    static QuartierEvent drawn(Perimeter perimeter) {
        return drawn(perimeter, Effective.sinceIfPrinted(perimeter.effect()));
    }

    static QuartierEvent drawn(Perimeter perimeter, Effective effective) {
        return new QuartierGeographyUpdated(
                GRAZAILLES.id(), perimeter, effective, GRAZAILLES.source());
    }
}
