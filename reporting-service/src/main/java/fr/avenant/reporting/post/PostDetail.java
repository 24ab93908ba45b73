package fr.avenant.reporting.post;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.reporting.register.Partner;
import fr.avenant.reporting.register.RegisterEntries;
import fr.avenant.reporting.register.RegisterEntries.Entry;
import fr.avenant.reporting.register.RegisterEntries.EntrySource;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a structure has or is to have.
 *
 * @param posts how many
 * @param quartiers identifiers, if they are for some only
 */
public record PostDetail(
        String id,
        String label,
        Post.Scheme scheme,
        Partner structure,
        int posts,
        Post.State state,
        List<PostFunding> funding,
        List<String> quartiers,
        EntrySource source) {

    /**
     * What one funder gives.
     *
     * @param year null if the source does not say
     */
    record PostFunding(Partner funder, @Nullable Integer year, BigDecimal amountEuros) {}

    public static List<PostDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        var posts = entries.ofContract("post", contract, Post.class);
        var names =
                new Partner.Names(
                        entries,
                        posts.stream()
                                .map(Entry::content)
                                .flatMap(PostDetail::organisations)
                                .distinct()
                                .toList());
        return posts.stream().map(entry -> of(entry, names)).toList();
    }

    private static Stream<String> organisations(Post post) {
        return Stream.concat(
                Stream.of(post.structure()),
                post.funding().stream().map(Post.YearlyFunding::funder));
    }

    private static PostDetail of(Entry<Post> entry, Partner.Names names) {
        var post = entry.content();
        return new PostDetail(
                entry.id(),
                post.label(),
                post.scheme(),
                names.partner(post.structure()),
                post.posts(),
                post.state(),
                post.funding().stream()
                        .map(given ->
                                new PostFunding(
                                        names.partner(given.funder()),
                                        given.year(),
                                        given.amountEuros().amount()))
                        .toList(),
                post.quartiers(),
                entry.source());
    }
}
