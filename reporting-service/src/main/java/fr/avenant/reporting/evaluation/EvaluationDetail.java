package fr.avenant.reporting.evaluation;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;

/**
 * What an evaluation of a contract found, and what it recommends.
 *
 * @param findings in the order of the document
 * @param recommendations likewise
 */
public record EvaluationDetail(
        String id,
        String label,
        Evaluation.Kind kind,
        Period period,
        List<Evaluation.Statement> findings,
        List<Evaluation.Statement> recommendations,
        Effective effective,
        EntrySource source) {

    public static List<EvaluationDetail> ofContract(
            RegisterEntries entries, Entry<Contract> contract) {
        return entries.ofContract("evaluation", contract, Evaluation.class).stream()
                .map(entry ->
                        new EvaluationDetail(
                                entry.id(),
                                entry.content().label(),
                                entry.content().kind(),
                                entry.content().period(),
                                entry.content().findings(),
                                entry.content().recommendations(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }
}
