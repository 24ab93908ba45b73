package fr.avenant.recording.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Identifier;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.recording.guard.RecordedFact;
import fr.avenant.recording.guard.RecordedFacts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the service holds, page by page: for loaders that compare before they send. */
@RestController
class FactListController {

    private static final int LARGEST_PAGE = 5_000;
    private static final String BEFORE_ALL = "";

    /**
     * A page.
     *
     * @param next the identifier to go on after; absent on the last page
     */
    record Page(List<ListedFact> facts, @Nullable String next) {}

    /**
     * What is held under an identifier.
     *
     * @param contentHash of content, effective and source as they were last asked for
     * @param lastEvent identifier of the last event
     * @param version its sequence, from 0
     * @param own whether whoever asks recorded that event: what is not their own, somebody else
     *     changed after them
     */
    record ListedFact(
            String id,
            String contentHash,
            UUID lastEvent,
            long version,
            boolean withdrawn,
            boolean own) {

        static ListedFact of(RecordedFact fact, Set<UUID> own) {
            return new ListedFact(
                    fact.id(),
                    fact.contentHash(),
                    fact.lastEvent(),
                    fact.version(),
                    fact.withdrawn(),
                    own.contains(fact.lastEvent()));
        }
    }

    private final RecordedFacts facts;
    private final Contexts context;

    FactListController(RecordedFacts facts, Contexts context) {
        this.facts = facts;
        this.context = context;
    }

    @Requires(Right.READ)
    @GetMapping("/api/v1/facts")
    Page page(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int limit) {
        var permit = Callers.permit();
        permit.requireEverywhere(context);
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be 1 to " + LARGEST_PAGE);
        InvalidParameter.unless(
                after == null || Identifier.isWellFormed(after),
                "after",
                "must be \"next\" of an earlier answer");
        var page = facts.after(after == null ? BEFORE_ALL : after, limit);
        var own =
                facts.recordedBy(
                        permit.actor(), page.stream().map(RecordedFact::lastEvent).toList());
        return new Page(
                page.stream().map(fact -> ListedFact.of(fact, own)).toList(),
                page.size() < limit ? null : page.getLast().id());
    }
}
