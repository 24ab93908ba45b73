package fr.avenant.dossiers.loading;

import java.util.List;

/**
 * What a load led to, in facts.
 *
 * @param unchanged how many were there already
 * @param refused those that are still not as the dossiers say, in the order in which it was tried
 * @param foreign those that others changed since the last load, and that stay as they left them
 */
public record LoadReport(
        int added,
        int corrected,
        int withdrawn,
        int unchanged,
        List<RefusedFact> refused,
        List<ForeignChange> foreign) {

    public LoadReport {
        refused = List.copyOf(refused);
        foreign = List.copyOf(foreign);
    }

    /** Of a load that met no changes of others. */
    public LoadReport(
            int added, int corrected, int withdrawn, int unchanged, List<RefusedFact> refused) {
        this(added, corrected, withdrawn, unchanged, refused, List.of());
    }

    @Override
    public String toString() {
        return "%d ajoutés, %d corrigés, %d retirés, %d inchangés, %d refusés%s"
                .formatted(
                        added,
                        corrected,
                        withdrawn,
                        unchanged,
                        refused.size(),
                        foreign.isEmpty()
                                ? ""
                                : ", %d laissés comme d'autres les ont changés"
                                        .formatted(foreign.size()));
    }
}
