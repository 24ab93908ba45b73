package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.fact.FoldMemory;
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
import fr.avenant.reporting.time.TimeCoordinates;
import fr.avenant.reporting.time.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about one measure or several, from one state of the read model. */
@Component
class CellAnswers {

    /**
     * The answer to one question.
     *
     * @param sources of its figures; null if nobody asked
     */
    record Computed(ComparisonAnswer answer, @Nullable CellSources sources) {

        private void writeTo(TableSink<CellRow> sink) throws IOException {
            for (var cell : answer.cells()) {
                sink.row(
                        new CellRow(
                                answer.measure(),
                                cell,
                                answer.members(),
                                sources == null ? CellSources.NOBODY : sources.of(cell)));
            }
        }
    }

    /**
     * Answers with what is known of them before the first cell.
     *
     * @param coordinate at which they stand
     * @param answers in the order of the measures; to be gone through once if they are computed
     *     meanwhile
     */
    record Answered(Exported told, Coordinate coordinate, Iterable<Computed> answers) {

        /** Hands the cells on one by one. */
        void writeTo(TableSink<CellRow> sink) throws IOException {
            sink.begin();
            for (var computed : answers) {
                computed.writeTo(sink);
            }
            sink.end();
        }
    }

    /** Takes answers while they can still be computed. */
    interface Reader {
        void read(Answered answered) throws IOException;
    }

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final QuestionSettings settings;
    private final FoldMemory memory;

    CellAnswers(
            Catalogue catalogue,
            ReadModel readModel,
            QuestionSettings settings,
            FoldMemory memory) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.settings = settings;
        this.memory = memory;
    }

    /** What all answers to one request may have together. */
    CellBudget budget() {
        return new CellBudget(settings.cells(), settings.statementTimeout());
    }

    /**
     * All of it.
     *
     * @param several whether more measures than one may be asked for
     * @param withSources whether to find out where each figure comes from
     */
    Answered ask(
            Parameters given, boolean several, When time, boolean withSources, CellBudget budget) {
        return ask(
                time,
                snapshot -> {
                    var asked = new Asked(given, several, withSources, budget, snapshot);
                    var answers = new ArrayList<Computed>();
                    asked.questions.forEach(question -> answers.add(asked.answer(question)));
                    return asked.answered(answers);
                });
    }

    /**
     * Likewise, so that of several measures only one is in memory at a time, if it can be foreseen
     * that all of them together are not too large.
     */
    void read(Parameters given, boolean several, When time, boolean withSources, Reader reader)
            throws IOException {
        if (!several) {
            reader.read(ask(given, false, time, withSources, budget()));
            return;
        }
        try {
            ask(
                    time,
                    snapshot -> {
                        var asked = new Asked(given, true, withSources, budget(), snapshot);
                        try {
                            reader.read(asked.answered(asked.inTurn()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Asks what else there is to know at a time. */
    <T> T ask(When time, Function<Snapshot, T> question) {
        return readModel.ask(time, question);
    }

    /** Questions at one state of the tables. */
    private final class Asked {

        private final List<Question> questions;
        private final boolean several;
        private final boolean withSources;
        private final CellBudget budget;
        private final Snapshot snapshot;
        private final TimeCoordinates time;

        Asked(
                Parameters given,
                boolean several,
                boolean withSources,
                CellBudget budget,
                Snapshot snapshot) {
            this.questions = questions(given, several, snapshot);
            this.several = several;
            this.withSources = withSources;
            this.budget = budget;
            this.snapshot = snapshot;
            this.time = TimeCoordinates.of(snapshot.coordinate(), snapshot.positions());
        }

        Answered answered(Iterable<Computed> answers) {
            return new Answered(told(questions, several, time), snapshot.coordinate(), answers);
        }

        Computed answer(Question question) {
            var sources = withSources ? new CellSources() : null;
            var answer = CellAnswers.this.answer(question, snapshot, budget, sources);
            budget.countCells(answer.cells().size());
            return new Computed(ComparisonController.answer(question, answer, time), sources);
        }

        /**
         * One after the other, as soon as the rest would fit if each were as large as the largest
         * so far: whoever asks for too much is told so instead of an answer that breaks off.
         */
        Iterable<Computed> inTurn() {
            var first = new ArrayDeque<Computed>();
            var largest = 0L;
            for (var question : questions) {
                var answer = answer(question);
                first.add(answer);
                largest = Math.max(largest, answer.answer().cells().size());
                if (largest * questions.size() <= settings.cells()) {
                    break;
                }
            }
            return () ->
                    IntStream.range(0, questions.size())
                            .mapToObj(index ->
                                    first.isEmpty() ? answer(questions.get(index)) : first.remove())
                            .iterator();
        }
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
            return Comparison.to(question, snapshot, catalogue, budget, memory);
        }
        var answer = Comparison.to(question, snapshot, catalogue, budget, sources);
        sources.name(snapshot.jdbc());
        return answer;
    }

    private static Exported told(List<Question> questions, boolean several, TimeCoordinates time) {
        return Exported.of(
                questions.stream().map(Question::measure).toList(),
                several,
                questions.stream().map(Question::by).toList(),
                limits(questions),
                time,
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
