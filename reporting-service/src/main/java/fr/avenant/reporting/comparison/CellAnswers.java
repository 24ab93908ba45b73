package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.question.AskedParts;
import fr.avenant.reporting.question.KnownMembers;
import fr.avenant.reporting.question.Permalink;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.question.QuestionReader;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.table.TableSink;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.PositionLookup;
import fr.avenant.reporting.time.TimeCoordinates;
import fr.avenant.reporting.time.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about one measure or several, from one state of the read model. */
@Component
class CellAnswers {

    /**
     * Answers with what is known of them before the first cell.
     *
     * @param coordinate at which they stand
     * @param sources of each answer; empty if nobody asked
     */
    record Answered(
            Exported told,
            Coordinate coordinate,
            List<ComparisonAnswer> answers,
            List<CellSources> sources) {

        /** Hands the cells on one by one. */
        void writeTo(TableSink<CellRow> sink) throws IOException {
            sink.begin();
            for (var index = 0; index < answers.size(); index++) {
                var answer = answers.get(index);
                var from = sources.isEmpty() ? null : sources.get(index);
                for (var cell : answer.cells()) {
                    sink.row(
                            new CellRow(
                                    answer.measure(),
                                    cell,
                                    answer.members(),
                                    from == null ? CellSources.NOBODY : from.of(cell)));
                }
            }
            sink.end();
        }
    }

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final QuestionSettings settings;

    CellAnswers(Catalogue catalogue, ReadModel readModel, QuestionSettings settings) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.settings = settings;
    }

    /** What all answers to one request may have together. */
    CellBudget budget() {
        return new CellBudget(settings.cells(), settings.statementTimeout());
    }

    /**
     * @param several whether more measures than one may be asked for
     * @param withSources whether to find out where each figure comes from
     */
    Answered ask(
            Parameters given, boolean several, When time, boolean withSources, CellBudget budget) {
        return ask(time, snapshot -> answered(given, several, withSources, budget, snapshot));
    }

    /** Asks what else there is to know at a time. */
    <T> T ask(When time, Function<Snapshot, T> question) {
        return readModel.ask(time, question);
    }

    private Answered answered(
            Parameters given,
            boolean several,
            boolean withSources,
            CellBudget budget,
            Snapshot snapshot) {
        var questions = questions(given, several, snapshot);
        var answers = new ArrayList<ComparisonAnswer>();
        var sources = new ArrayList<CellSources>();
        for (var question : questions) {
            var ofThis = withSources ? new CellSources() : null;
            var answer = answer(question, snapshot, budget, ofThis);
            if (ofThis != null) {
                sources.add(ofThis);
            }
            budget.countCells(answer.cells().size());
            answers.add(ComparisonController.answer(question, answer, snapshot.positions()));
        }
        return new Answered(
                told(questions, several, snapshot.coordinate(), snapshot.positions()),
                snapshot.coordinate(),
                answers,
                sources);
    }

    private List<Question> questions(Parameters given, boolean several, Snapshot snapshot) {
        var meant = new AskedParts(snapshot.jdbc()).writtenOut(given);
        var reader = new QuestionReader(catalogue);
        var questions =
                several
                        ? reader.readAll(meant, snapshot.coordinate())
                        : List.of(reader.read(meant, snapshot.coordinate()));
        KnownMembers.check(questions, snapshot.jdbc(), catalogue);
        return questions;
    }

    private Comparison.Answer answer(
            Question question,
            Snapshot snapshot,
            CellBudget budget,
            @Nullable CellSources sources) {
        if (sources == null) {
            return Comparison.to(question, snapshot, catalogue, budget);
        }
        var answer = Comparison.to(question, snapshot, catalogue, budget, sources);
        sources.name(snapshot.jdbc());
        return answer;
    }

    private static Exported told(
            List<Question> questions,
            boolean several,
            Coordinate coordinate,
            PositionLookup positions) {
        return Exported.of(
                questions.stream().map(Question::measure).toList(),
                several,
                questions.stream().map(Question::by).toList(),
                limits(questions),
                TimeCoordinates.of(coordinate, positions),
                several ? Permalink.of(questions) : Permalink.of(questions.getFirst()));
    }

    private static Map<String, List<String>> limits(List<Question> questions) {
        var limits = new LinkedHashMap<String, List<String>>();
        new TreeMap<String, Set<String>>(questions.getFirst().members())
                .forEach((dimension, members) ->
                        limits.put(dimension, members.stream().sorted().toList()));
        return limits;
    }

    /** The measures that the figures of these rest on, by which it is found when they changed. */
    static Set<String> restOn(List<Measure> measures) {
        var all = new TreeSet<String>();
        measures.forEach(measure -> all.addAll(measure.restsOn()));
        return all;
    }
}
