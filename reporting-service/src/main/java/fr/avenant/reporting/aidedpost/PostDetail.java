package fr.avenant.reporting.aidedpost;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.reporting.entry.InferredYear;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a structure has or is to have.
 *
 * @param structureInferred why it is taken for the employer; null if the place names it
 * @param posts how many
 * @param quartiers identifiers, if they are for some only
 */
public record PostDetail(
        String id,
        String label,
        Post.Scheme scheme,
        Partner structure,
        @Nullable String structureInferred,
        int posts,
        Post.State state,
        List<PostFunding> funding,
        List<String> quartiers,
        Effective effective,
        EntrySource source) {

    /**
     * What one funder gives.
     *
     * @param year null if the source does not say
     * @param yearInferred whether the source does not print the year
     */
    record PostFunding(
            Partner funder, @Nullable Integer year, boolean yearInferred, BigDecimal amountEuros) {}

    public static List<PostDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        return of(entries, entries.ofContract("post", contract, Post.class));
    }

    /** Those of a territory that its documents tie to no contract. */
    public static List<PostDetail> ofNoContract(RegisterEntries entries, String territory) {
        return of(
                entries,
                entries.ofTerritory("post", territory, Post.class).stream()
                        .filter(entry -> entry.content().contract() == null)
                        .toList());
    }

    private static List<PostDetail> of(RegisterEntries entries, List<Entry<Post>> posts) {
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
                post.structureInferred(),
                post.posts(),
                post.state(),
                post.funding().stream()
                        .map(given ->
                                new PostFunding(
                                        names.partner(given.funder()),
                                        given.year(),
                                        InferredYear.of(entry, given.year(), given.yearBasis()),
                                        given.amountEuros().amount()))
                        .toList(),
                post.quartiers(),
                entry.effective(),
                entry.source());
    }
}
