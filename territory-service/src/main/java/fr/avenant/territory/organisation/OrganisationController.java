package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.territory.organisation.OrganisationCommand.CorrectOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.RegisterOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.WithdrawOrganisation;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations over HTTP. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController extends FactController<Organisation> {

    OrganisationController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RegisterOrganisation::new,
                        CorrectOrganisation::new,
                        WithdrawOrganisation::new));
    }
}
