package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.Partner;
import fr.avenant.observatory.search.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is searched for.
 *
 * @param q as typed
 * @param partner identifier of an organisation that must take part
 * @param pillar slug of the pillar that it must belong to
 */
record Search(
        @Nullable String q, @Nullable String partner, @Nullable String pillar, Wanted wanted) {

    static Search of(@Nullable String q, @Nullable String partner, @Nullable String pillar) {
        return new Search(given(q), given(partner), given(pillar), Wanted.of(q));
    }

    /** Whether anything may be left out. */
    public boolean active() {
        return marks() || narrows();
    }

    /** Whether words are looked for, so that what has them must stand out from what is around. */
    public boolean marks() {
        return !wanted.nothing();
    }

    /** Whether only what belongs to a partner or a pillar is kept. */
    boolean narrows() {
        return partner != null || pillar != null;
    }

    boolean allows(EngagementDetail engagement) {
        return isFor(engagement.pillar()) && isOf(engagement.partners());
    }

    /** Whether things of nobody and of no pillar are kept. */
    boolean allowsAnybody() {
        return !narrows();
    }

    /** Whether things of these organisations, and of no pillar, are kept. */
    boolean allows(List<Partner> partners) {
        return pillar == null && isOf(partners);
    }

    /** Whether things of a pillar, and of nobody, are kept. */
    boolean allows(@Nullable String of) {
        return partner == null && isFor(of);
    }

    private boolean isFor(@Nullable String of) {
        return pillar == null || pillar.equals(of);
    }

    private boolean isOf(List<Partner> partners) {
        return partner == null || partners.stream().anyMatch(it -> it.id().equals(partner));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
