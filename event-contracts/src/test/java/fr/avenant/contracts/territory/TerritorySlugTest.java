package fr.avenant.contracts.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Territory.Area;
import fr.avenant.contracts.territory.Territory.Epci;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TerritorySlugTest {

    private static final Territory CAHORS =
            new Territory(
                    "cahors",
                    "Grand Cahors",
                    new Epci("200023737", null),
                    List.of(),
                    new Area("46", "Lot"),
                    new Area("76", "Occitanie"),
                    List.of(),
                    List.of());
    private static final Effective EFFECTIVE = Effective.since(Effective.UNKNOWN);
    private static final Source SOURCE = Source.system("dossiers");

    @Test
    void a_territory_is_found_under_the_slug_by_which_others_name_it() {
        assertThat(new TerritoryRegistered("territory:cahors", CAHORS, EFFECTIVE, SOURCE).content())
                .isEqualTo(CAHORS);
        assertRefused(
                () -> new TerritoryRegistered("territory:aurillac", CAHORS, EFFECTIVE, SOURCE));
        assertRefused(() ->
                new TerritoryCorrected(
                        "territory:aurillac",
                        new UUID(0, 1),
                        Nature.RECTIFICATION,
                        CAHORS,
                        EFFECTIVE,
                        SOURCE));
    }

    private static void assertRefused(ThrowingCallable event) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(event)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("content/slug"));
    }
}
