package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations over HTTP. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController extends FactController<Organisation> {

    static final FactKind<Organisation, OrganisationEvent> KIND =
            FactKind.of(
                    OrganisationEvent.KIND,
                    Organisation.class,
                    OrganisationEvent.class,
                    OrganisationRegistered::new,
                    OrganisationCorrected::new,
                    OrganisationWithdrawn::new);

    OrganisationController(CommandDesk desk) {
        super(desk, KIND);
    }
}
