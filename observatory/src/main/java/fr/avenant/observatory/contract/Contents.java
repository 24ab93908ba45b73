package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.ContractDetail;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the table of contents.
 *
 * @param anchor of the part on the page
 * @param count how many things it holds
 */
record Contents(String anchor, String title, long count) {

    /** The parts that the page has, in its order. */
    static List<Contents> of(ContractDetail contract, Outline outline, Sections sections) {
        var framework = contract.framework();
        var parts = new ArrayList<Contents>();
        parts.add(
                new Contents(
                        "cadre",
                        "Cadre d’objectifs",
                        framework == null ? 0 : framework.nodes().size()));
        add(parts, "engagements", "Engagements hors du cadre", outline.looseSize());
        var signature = contract.signature();
        parts.add(
                new Contents(
                        "signataires",
                        "Signataires",
                        signature == null ? 0 : signature.signatories().size()));
        add(parts, "gouvernance", "Gouvernance", sections.bodies().size());
        add(parts, "evaluations", "Évaluations", sections.evaluations().size());
        add(parts, "moyens", "Moyens annoncés", sections.means().size());
        add(parts, "regles", "Règles pour financer", sections.rules().size());
        add(parts, "parts", "Crédits visés", sections.shares().size());
        add(parts, "postes", "Postes", sections.posts().size());
        add(parts, "argent", "Argent imprimé", sections.money().size());
        add(parts, "tfpb", "Actions en contrepartie de l’abattement", sections.actions());
        add(parts, "annexes", "Annexes", sections.annexes().size());
        return parts;
    }

    private static void add(List<Contents> parts, String anchor, String title, long count) {
        if (count > 0) {
            parts.add(new Contents(anchor, title, count));
        }
    }
}
