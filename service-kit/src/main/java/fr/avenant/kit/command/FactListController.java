package fr.avenant.kit.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.guard.RecordedFact;
import fr.avenant.kit.guard.RecordedFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the service holds, page by page: for loaders that compare before they send. */
@RestController
class FactListController {

    private static final int LARGEST_PAGE = 5_000;

    /**
     * A page.
     *
     * @param next the identifier to go on after; absent on the last page
     */
    record Page(List<RecordedFact> facts, @Nullable String next) {}

    private final RecordedFacts facts;
    private final Contexts context;

    FactListController(RecordedFacts facts, Contexts context) {
        this.facts = facts;
        this.context = context;
    }

    @Requires(Right.READ)
    @GetMapping("/api/v1/facts")
    Page page(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "1000") int limit) {
        Callers.permit().requireEverywhere(context);
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var page = facts.after(after, size);
        return new Page(page, page.size() < size ? null : page.getLast().id());
    }
}
