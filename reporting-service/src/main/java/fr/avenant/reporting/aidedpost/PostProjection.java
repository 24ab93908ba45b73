package fr.avenant.reporting.aidedpost;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.PostEvent.PostCorrected;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.PostEvent.PostWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of listed posts: how many, and what funds them. */
public final class PostProjection {

    private PostProjection() {}

    public static Changes of(PostEvent event) {
        return switch (event) {
            case PostRegistered it -> post(it);
            case PostCorrected it -> post(it);
            case PostWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes post(Recording<Post> event) {
        var post = event.content();
        var facts = new ArrayList<FactRow>();
        facts.add(listed(post, event));
        for (var share : post.funding()) {
            facts.add(
                    FactRow.euros(
                                    "post.funding",
                                    FactRow.Basis.DETAIL,
                                    post.territory(),
                                    share.year(),
                                    members(post, event)
                                            .aggregate("funder", share.funder())
                                            .byDimension(),
                                    Map.of("post", post.label()),
                                    Quantity.measured(share.amountEuros().text()),
                                    event)
                            .ofYear(share.yearBasis()));
        }
        return Changes.replacing(
                List.of(
                        EntityRow.of("post", post.territory(), post, event)
                                .called(post.label())
                                .ofContract(post.contract())
                                .with(PostRow.of(post))),
                facts);
    }

    private static FactRow listed(Post post, Recording<Post> event) {
        return new FactRow(
                "posts",
                "post.listed",
                FactRow.Basis.DETAIL,
                post.territory(),
                null,
                members(post, event).word("state", post.state()).byDimension(),
                Map.of("post", post.label()),
                Quantity.measured(Integer.toString(post.posts())),
                "posts",
                event.effective(),
                event.source());
    }

    private static FactMembers members(Post post, Recording<Post> event) {
        return new FactMembers()
                .aggregate("contract", post.contract())
                .aggregate("post", event.id())
                .word("scheme", post.scheme())
                .aggregate("partner", post.structure());
    }
}
