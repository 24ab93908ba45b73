package fr.avenant.territory.quartier;

import static fr.avenant.territory.quartier.Quartiers.GRAZAILLES;
import static fr.avenant.territory.quartier.Quartiers.draw;
import static fr.avenant.territory.quartier.Quartiers.drawn;
import static fr.avenant.territory.quartier.Quartiers.perimeter;

import fr.avenant.contracts.territory.Perimeter.Lineage;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.testplatform.fact.ShellRules;
import org.junit.jupiter.api.Test;

class QuartierAggregateTest extends ShellRules<Quartier, QuartierCommand, QuartierEvent> {

    QuartierAggregateTest() {
        super(QuartierAggregate.class, Quartiers.GRAZAILLES);
    }

    @Test
    void the_perimeter_of_a_stored_quartier_is_drawn() {
        var perimeter = perimeter("décret 2023-1314", "2024-01-01", Lineage.KEPT);

        shell().given(GRAZAILLES.registered()).when(draw(perimeter)).expectEvents(drawn(perimeter));
    }
}
