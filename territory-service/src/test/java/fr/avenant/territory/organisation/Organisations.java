package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.territory.organisation.OrganisationCommand.CorrectOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.RegisterOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.WithdrawOrganisation;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of organisations ask for and tell. */
final class Organisations {

    /** The département of Haute-Loire: its SIREN was found later. */
    static final FactSample<Organisation, OrganisationCommand, OrganisationEvent> DEPARTEMENT =
            FactSample.of(
                    new FactWords<>(
                            RegisterOrganisation::new,
                            CorrectOrganisation::new,
                            WithdrawOrganisation::new,
                            OrganisationRegistered::new,
                            OrganisationCorrected::new,
                            OrganisationWithdrawn::new),
                    Examples.of(OrganisationCorrected.class),
                    it ->
                            new Organisation(
                                    it.name(),
                                    it.kind(),
                                    it.sigle(),
                                    null,
                                    it.siret(),
                                    it.rna(),
                                    it.territory(),
                                    it.otherNames()));

    private Organisations() {}
}
