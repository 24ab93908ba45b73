package fr.avenant.territory.territory;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.territory.territory.TerritoryCommand.CorrectTerritory;
import fr.avenant.territory.territory.TerritoryCommand.RegisterTerritory;
import fr.avenant.territory.territory.TerritoryCommand.WithdrawTerritory;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Territories over HTTP. */
@RestController
@RequestMapping("/api/v1/territories")
class TerritoryController extends FactController<Territory> {

    TerritoryController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RegisterTerritory::new, CorrectTerritory::new, WithdrawTerritory::new));
    }
}
