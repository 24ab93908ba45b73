package fr.avenant.reporting.quality;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.time.AskedTime;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Answers from the findings that are kept where they are those of the coordinate, and by running
 * rules elsewhere. A question that does not pin when it asks is about the coordinate up to which
 * they are kept: what was recorded since counts as later.
 */
@Component
final class QualityAnswers {

    private static final FindingPage NOTHING =
            new FindingPage(Map.of(), List.of(), List.of(), null);

    private final ReadModel readModel;
    private final LiveFindings live;
    private final RulesVersion version;

    QualityAnswers(ReadModel readModel, LiveFindings live, RulesVersion version) {
        this.readModel = readModel;
        this.live = live;
        this.version = version;
    }

    /** Findings with when the answer stands. */
    record Answer(FindingPage page, Standpoint standpoint) {}

    /** As long as it is the same, so is what is kept. */
    KeptState state() {
        return readModel.askEverything(jdbc -> KeptState.of(jdbc).shownWith(version.text()));
    }

    /**
     * Answers the running request.
     *
     * @param isDayGiven whether the address says on which day
     */
    Answer of(AskedTime time, boolean isDayGiven, FindingQuestion question) {
        return readModel.ask(
                time.withEndedByDefault(),
                now -> {
                    var state = KeptState.of(now.jdbc()).shownWith(version.text());
                    var snapshot =
                            isAboutNow(time, isDayGiven, state)
                                    ? readModel.at(kept(state, now.coordinate()), now)
                                    : now;
                    KnownSubjects.check(snapshot.jdbc(), question.filter());
                    var page = page(snapshot, state, question.filter().scope(), question);
                    return new Answer(page, Standpoint.of(snapshot));
                });
    }

    /**
     * What is found at the coordinate of another question, with what has ended.
     *
     * @param scope in which territories it may be
     */
    FindingPage at(Snapshot snapshot, Scope scope, FindingQuestion question) {
        var asked = snapshot.coordinate();
        var coordinate = new Coordinate(asked.known(), asked.until(), asked.on(), Ended.INCLUDED);
        var state = KeptState.of(snapshot.jdbc()).shownWith(version.text());
        var page = page(readModel.at(coordinate, snapshot), state, scope, question);
        readModel.at(asked, snapshot);
        return page;
    }

    private FindingPage page(
            Snapshot snapshot, KeptState state, Scope scope, FindingQuestion question) {
        if (isBeforeTheFirst(snapshot.coordinate().known())) {
            return NOTHING;
        }
        return state.isAt(snapshot.coordinate()) && KeptFindings.isKept(snapshot, scope)
                ? new KeptFindings(snapshot).page(question)
                : live.page(snapshot, scope, question);
    }

    private static boolean isAboutNow(AskedTime time, boolean isDayGiven, KeptState state) {
        return time.positions() == null
                && time.asOf() == null
                && time.ended() != Ended.EXCLUDED
                && (!isDayGiven || time.on().equals(state.day()));
    }

    private static Coordinate kept(KeptState state, Coordinate now) {
        LocalDate day = Objects.requireNonNullElse(state.day(), now.on());
        return new Coordinate(state.known(), now.until(), day, Ended.INCLUDED);
    }

    private static boolean isBeforeTheFirst(Positions known) {
        return Arrays.stream(Contexts.values()).allMatch(context -> known.of(context) < 0);
    }
}
