package fr.avenant.dossiers.loading;

import java.util.List;

/**
 * What a load led to, in facts.
 *
 * @param unchanged how many were there already
 * @param refused those that are still not as the dossiers say, in the order in which it was tried
 */
public record LoadReport(
        int added, int corrected, int withdrawn, int unchanged, List<RefusedFact> refused) {

    public LoadReport {
        refused = List.copyOf(refused);
    }

    @Override
    public String toString() {
        return "%d ajoutés, %d corrigés, %d retirés, %d inchangés, %d refusés"
                .formatted(added, corrected, withdrawn, unchanged, refused.size());
    }
}
