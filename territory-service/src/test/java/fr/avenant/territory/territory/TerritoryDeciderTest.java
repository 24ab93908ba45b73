package fr.avenant.territory.territory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.territory.TerritoryCommand.RegisterTerritory;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;
import org.junit.jupiter.api.Test;

class TerritoryDeciderTest
        extends FactRules<Territory, TerritoryCommand, TerritoryEvent, Decision<TerritoryEvent>> {

    private static final DeciderSpec<TerritoryCommand, TerritoryEvent, Decision<TerritoryEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Territory>unknown(),
                            TerritoryDecider::decide,
                            (state, id, event) ->
                                    TerritoryDecider.evolve(state, new Recorded<>(id, event)));

    TerritoryDeciderTest() {
        super(
                Territories.CARCASSONNE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }

    @Test
    void the_identifier_of_a_territory_holds_its_slug() {
        var carcassonne = Territories.CARCASSONNE;
        var elsewhere =
                new RegisterTerritory(
                        "territory:cahors",
                        carcassonne.first(),
                        carcassonne.effective(),
                        carcassonne.source());

        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> DECIDER.given().when(elsewhere));
    }
}
