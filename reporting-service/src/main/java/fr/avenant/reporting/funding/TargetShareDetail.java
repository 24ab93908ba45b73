package fr.avenant.reporting.funding;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the credits that the partners of a contract mean to give to a purpose.
 *
 * @param pillar slug, if it is for one
 * @param quantity a fraction between 0 and 1
 */
public record TargetShareDetail(
        String id,
        String label,
        @Nullable String pillar,
        CreditKind creditKind,
        Quantity quantity,
        Period period,
        Effective effective,
        EntrySource source) {

    public static List<TargetShareDetail> ofContract(
            RegisterEntries entries, Entry<Contract> contract) {
        return entries.ofContract("target-share", contract, TargetShare.class).stream()
                .map(entry ->
                        new TargetShareDetail(
                                entry.id(),
                                entry.content().label(),
                                entry.content().pillar(),
                                entry.content().creditKind(),
                                entry.content().quantity(),
                                entry.content().period(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }
}
