package fr.avenant.engagement.contract;

import static fr.avenant.contracts.Nature.RECTIFICATION;
import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Contract.Avenant;
import fr.avenant.contracts.engagement.Contract.Signatory;
import fr.avenant.contracts.engagement.Contract.Signature;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractWithdrawn;
import fr.avenant.engagement.contract.ContractCommand.CorrectContract;
import fr.avenant.engagement.contract.ContractCommand.RegisterContract;
import fr.avenant.engagement.contract.ContractCommand.SignAvenant;
import fr.avenant.engagement.contract.ContractCommand.SignContract;
import fr.avenant.engagement.contract.ContractCommand.WithdrawContract;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that the tests of contracts ask for and tell. */
final class Contracts {

    private static final ContractCorrected KNOWN = Examples.of(ContractCorrected.class);

    /** The contract of Aurillac before anyone signed: its title was read wrongly first. */
    static final FactSample<Contract, ContractCommand, ContractEvent> AURILLAC_2015 =
            new FactSample<>(
                    new FactWords<>(
                            RegisterContract::new,
                            CorrectContract::new,
                            WithdrawContract::new,
                            ContractRegistered::new,
                            ContractCorrected::new,
                            ContractWithdrawn::new),
                    KNOWN.id(),
                    KNOWN.content().unsigned(),
                    titled("Contrat de ville"),
                    KNOWN.effective(),
                    KNOWN.source());

    private Contracts() {}

    /** Unsigned. */
    static Contract titled(String title) {
        var it = KNOWN.content();
        return new Contract(
                it.territory(),
                it.kind(),
                title,
                it.period(),
                it.legalBasis(),
                it.code(),
                it.lineage(),
                it.copilots(),
                null,
                List.of());
    }

    static Contract unsigned() {
        return AURILLAC_2015.first();
    }

    static Signature signature(@Nullable String signedOn) {
        return new Signature(
                signedOn,
                List.of(
                        new Signatory("organisation:etat", "copilote"),
                        new Signatory("organisation:aurillac.caba", "copilote")));
    }

    static ContractCommand register(Contract contract) {
        return new RegisterContract(
                AURILLAC_2015.id(), contract, AURILLAC_2015.effective(), AURILLAC_2015.source());
    }

    static ContractCommand correct(Contract contract) {
        return correct(0, contract);
    }

    /**
     * @param newest the place of the event to name
     */
    static ContractCommand correct(int newest, Contract contract) {
        return new CorrectContract(
                AURILLAC_2015.id(),
                eventId(newest),
                RECTIFICATION,
                contract,
                AURILLAC_2015.effective(),
                AURILLAC_2015.source());
    }

    static ContractEvent corrected(Contract contract) {
        return corrected(0, contract);
    }

    static ContractEvent corrected(int newest, Contract contract) {
        return new ContractCorrected(
                AURILLAC_2015.id(),
                eventId(newest),
                RECTIFICATION,
                contract,
                AURILLAC_2015.effective(),
                AURILLAC_2015.source());
    }

    static ContractCommand sign(Signature signature) {
        return new SignContract(
                AURILLAC_2015.id(),
                signature,
                Effective.sinceIfPrinted(signature.signedOn()),
                AURILLAC_2015.source());
    }

    static ContractEvent signed(Signature signature) {
        return signed(signature, Effective.sinceIfPrinted(signature.signedOn()));
    }

    static ContractEvent signed(Signature signature, Effective effective) {
        return new ContractSigned(AURILLAC_2015.id(), signature, effective, AURILLAC_2015.source());
    }

    static ContractCommand amend(Avenant avenant) {
        return new SignAvenant(
                AURILLAC_2015.id(),
                avenant,
                Effective.sinceIfPrinted(avenant.signedOn()),
                AURILLAC_2015.source());
    }

    static ContractEvent amended(Avenant avenant) {
        return amended(avenant, Effective.sinceIfPrinted(avenant.signedOn()));
    }

    static ContractEvent amended(Avenant avenant, Effective effective) {
        return new AvenantSigned(AURILLAC_2015.id(), avenant, effective, AURILLAC_2015.source());
    }
}
