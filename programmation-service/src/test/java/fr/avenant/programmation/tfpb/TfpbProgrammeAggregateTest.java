package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.testplatform.fact.ShellRules;

class TfpbProgrammeAggregateTest
        extends ShellRules<TfpbProgramme, TfpbProgrammeCommand, TfpbProgrammeEvent> {

    TfpbProgrammeAggregateTest() {
        super(TfpbProgrammeAggregate.class, TfpbProgrammes.POLYGONE);
    }
}
