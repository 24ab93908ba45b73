package fr.avenant.reporting.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a contract, its signature and its avenants, each a part of its own. */
public final class ContractProjection {

    private ContractProjection() {}

    /**
     * @param territory slug from the envelope, which events of a part rely on
     */
    public static Changes of(ContractEvent event, @Nullable String territory) {
        return switch (event) {
            case ContractRegistered it -> contract(it.id(), it);
            case ContractCorrected it -> contract(it.id(), it);
            case ContractSigned it -> {
                var where = Objects.requireNonNull(territory, "ce_territory");
                yield Changes.adding(
                        List.of(
                                signature(
                                        it.id(),
                                        where,
                                        it.signature(),
                                        it.effective(),
                                        it.source())),
                        signatories(it.id(), where, it.signature(), it.effective(), it.source()));
            }
            case AvenantSigned it ->
                    Changes.adding(
                            List.of(
                                    avenant(
                                            it.id(),
                                            Objects.requireNonNull(territory, "ce_territory"),
                                            it.avenant(),
                                            it.effective(),
                                            it.source())),
                            List.of());
            case ContractWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes contract(String id, Recording<Contract> event) {
        var contract = event.content();
        var territory = contract.territory();
        var entities = new ArrayList<EntityRow>();
        entities.add(
                EntityRow.of("contract", territory, contract.unsigned(), event)
                        .called(contract.title())
                        .ofContract(id)
                        .with(ContractRow.of(contract))
                        .with(LineageRow.of(contract)));
        var facts = new ArrayList<FactRow>();
        var signature = contract.signature();
        if (signature != null) {
            entities.add(signature(id, territory, signature, event.effective(), event.source()));
            facts.addAll(signatories(id, territory, signature, event.effective(), event.source()));
        }
        for (var avenant : contract.avenants()) {
            entities.add(avenant(id, territory, avenant, event.effective(), event.source()));
        }
        return Changes.replacing(entities, facts);
    }

    private static EntityRow signature(
            String id,
            String territory,
            Contract.Signature signature,
            Effective effective,
            Source source) {
        return EntityRow.of("signature", territory, signature, effective, source)
                .ofContract(id)
                .with(SignatureRow.of(signature));
    }

    private static EntityRow avenant(
            String id,
            String territory,
            Contract.Avenant avenant,
            Effective effective,
            Source source) {
        return EntityRow.of("avenant", territory, avenant, effective, source)
                .ofContract(id)
                .with(AvenantRow.of(avenant));
    }

    private static List<FactRow> signatories(
            String id,
            String territory,
            Contract.Signature signature,
            Effective effective,
            Source source) {
        return signature.signatories().stream()
                .map(signatory ->
                        FactRow.counted(
                                "contract.signatories",
                                "signatories",
                                territory,
                                new FactMembers()
                                        .aggregate("contract", id)
                                        .aggregate("partner", signatory.organisation())
                                        .put("role", signatory.role())
                                        .byDimension(),
                                effective,
                                source))
                .toList();
    }
}
