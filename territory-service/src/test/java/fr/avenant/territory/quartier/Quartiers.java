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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that the tests of quartiers ask for and tell. */
final class Quartiers {

    private static final QuartierCorrected KNOWN = Examples.of(QuartierCorrected.class);

    /** Grazailles in Carcassonne without its perimeters: another name of it was read later. */
    static final FactSample<Quartier, QuartierCommand, QuartierEvent> GRAZAILLES =
            new FactSample<>(
                    new FactWords<>(
                            RegisterQuartier::new,
                            CorrectQuartier::new,
                            WithdrawQuartier::new,
                            QuartierRegistered::new,
                            QuartierCorrected::new,
                            QuartierWithdrawn::new),
                    KNOWN.id(),
                    KNOWN.content().withoutGeography(),
                    alsoCalled("Grazailles-La Conte"),
                    KNOWN.effective(),
                    KNOWN.source());

    private Quartiers() {}

    static Perimeter perimeter(String legalBasis, @Nullable String effect, Lineage lineage) {
        return new Perimeter(legalBasis, effect, lineage, null);
    }

    /** Without perimeters. */
    static Quartier alsoCalled(String name) {
        var it = KNOWN.content();
        return new Quartier(
                it.territory(), it.name(), it.kind(), it.communes(), List.of(), List.of(name));
    }

    static Quartier with(Perimeter... geography) {
        return with(GRAZAILLES.first(), geography);
    }

    static Quartier with(Quartier first, Perimeter... geography) {
        var quartier = first;
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
        return correct(0, with(geography));
    }

    /**
     * @param newest the place of the event to name
     */
    static QuartierCommand correct(int newest, Quartier content) {
        return new CorrectQuartier(
                GRAZAILLES.id(),
                eventId(newest),
                RECTIFICATION,
                content,
                GRAZAILLES.effective(),
                GRAZAILLES.source());
    }

    static QuartierEvent corrected(int newest, Quartier content) {
        return new QuartierCorrected(
                GRAZAILLES.id(),
                eventId(newest),
                RECTIFICATION,
                content,
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
