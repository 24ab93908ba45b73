package fr.avenant.engagement.contract;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Contract.Avenant;
import java.util.ArrayList;
import java.util.List;

/**
 * What acts recorded stays: a correction of the rest does not take a signature or an avenant away
 * by not telling it. What it tells of them, it corrects.
 */
final class ActsStayRule {

    private ActsStayRule() {}

    /** What is to be recorded by a correction. */
    static Contract corrected(Contract before, Contract told) {
        var signature = told.signature() == null ? before.signature() : told.signature();
        var contract = signature == null ? told.unsigned() : told.unsigned().signed(signature);
        for (var avenant : avenants(before.avenants(), told.avenants())) {
            contract = contract.amended(avenant);
        }
        return contract;
    }

    /** In the order that is told, unless some are left out. */
    private static List<Avenant> avenants(List<Avenant> before, List<Avenant> told) {
        if (before.stream().allMatch(it -> tells(told, it))) {
            return told;
        }
        var all = new ArrayList<Avenant>();
        for (var avenant : before) {
            all.add(
                    told.stream()
                            .filter(it -> it.contract().equals(avenant.contract()))
                            .findFirst()
                            .orElse(avenant));
        }
        told.stream().filter(it -> !tells(before, it)).forEach(all::add);
        return all;
    }

    private static boolean tells(List<Avenant> avenants, Avenant avenant) {
        return avenants.stream().anyMatch(it -> it.contract().equals(avenant.contract()));
    }
}
