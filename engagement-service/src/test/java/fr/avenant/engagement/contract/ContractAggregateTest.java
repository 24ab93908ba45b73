package fr.avenant.engagement.contract;

import static fr.avenant.engagement.contract.Contracts.AURILLAC_2015;
import static fr.avenant.engagement.contract.Contracts.amend;
import static fr.avenant.engagement.contract.Contracts.amended;
import static fr.avenant.engagement.contract.Contracts.sign;
import static fr.avenant.engagement.contract.Contracts.signature;
import static fr.avenant.engagement.contract.Contracts.signed;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Contract.Avenant;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.testplatform.fact.ShellRules;
import org.junit.jupiter.api.Test;

class ContractAggregateTest extends ShellRules<Contract, ContractCommand, ContractEvent> {

    ContractAggregateTest() {
        super(ContractAggregate.class, Contracts.AURILLAC_2015);
    }

    @Test
    void a_stored_contract_is_signed_and_amended() {
        var signature = signature("2015-11-13");
        var perr = new Avenant("contract:aurillac.perr-2020", "2020-11-16", "2022-12-31");

        shell().given(AURILLAC_2015.registered())
                .when(sign(signature))
                .expectEvents(signed(signature));
        shell().given(AURILLAC_2015.registered(), signed(signature))
                .when(amend(perr))
                .expectEvents(amended(perr));
    }
}
