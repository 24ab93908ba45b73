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
                        List.of(signature(where, it.signature(), it.effective(), it.source())),
                        signatories(it.id(), where, it.signature(), it.effective(), it.source()));
            }
            case AvenantSigned it ->
                    Changes.adding(
                            List.of(
                                    EntityRow.of(
                                            "avenant",
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
        entities.add(EntityRow.of("contract", territory, contract.unsigned(), event));
        var facts = new ArrayList<FactRow>();
        var signature = contract.signature();
        if (signature != null) {
            entities.add(signature(territory, signature, event.effective(), event.source()));
            facts.addAll(signatories(id, territory, signature, event.effective(), event.source()));
        }
        for (var avenant : contract.avenants()) {
            entities.add(EntityRow.of("avenant", territory, avenant, event));
        }
        return Changes.replacing(entities, facts);
    }

    private static EntityRow signature(
            String territory, Contract.Signature signature, Effective effective, Source source) {
        return EntityRow.of("signature", territory, signature, effective, source);
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
