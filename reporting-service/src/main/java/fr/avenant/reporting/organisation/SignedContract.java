package fr.avenant.reporting.organisation;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A contract that an organisation signed.
 *
 * @param contract slug
 * @param order among the signatories, from 1
 */
record SignedContract(String contract, String title, String territory, String role, int order) {

    /** Signatures of contracts that were withdrawn since are left out with them. */
    static List<SignedContract> by(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        var signatures =
                windows.entries(
                        OrganisationWindows.SIGNED,
                        entries.signedBy(organisation, windows.of(OrganisationWindows.SIGNED)));
        var contracts =
                entries
                        .all(
                                "contract",
                                signatures.stream().map(Entry::id).toList(),
                                Contract.class)
                        .stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
        var signed = new ArrayList<SignedContract>();
        for (var signature : signatures) {
            var contract = contracts.get(signature.id());
            if (contract != null) {
                signed.addAll(in(contract, signature.content(), organisation));
            }
        }
        return signed;
    }

    private static List<SignedContract> in(
            Entry<Contract> contract, Contract.Signature signature, String organisation) {
        var signed = new ArrayList<SignedContract>();
        var order = 0;
        for (var signatory : signature.signatories()) {
            order++;
            if (signatory.organisation().equals(organisation)) {
                signed.add(
                        new SignedContract(
                                contract.code(),
                                contract.content().title(),
                                contract.content().territory(),
                                signatory.role(),
                                order));
            }
        }
        return signed;
    }
}
