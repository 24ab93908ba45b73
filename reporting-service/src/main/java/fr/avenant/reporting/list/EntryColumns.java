package fr.avenant.reporting.list;

import static fr.avenant.reporting.list.ListColumn.flag;
import static fr.avenant.reporting.list.ListColumn.word;

import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that lists of what is registered have in common: the same name and words in each. */
public final class EntryColumns {

    private EntryColumns() {}

    public static <R> ListColumn<R> id(Function<R, @Nullable Object> id) {
        return word("id", "Identifiant", "Identifier", id);
    }

    public static <R> ListColumn<R> territory(Function<R, @Nullable Object> slug) {
        return word("territory", "Territoire", "Slug of the territory", slug);
    }

    public static <R> ListColumn<R> contract(Function<R, @Nullable Object> id) {
        return word("contract", "Contrat", "Identifier of the contract", id);
    }

    /**
     * @param description what it is to have ended
     */
    public static <R> ListColumn<R> ended(
            String description, Function<R, @Nullable Object> hasEnded) {
        return flag("ended", "A pris fin", description, hasEnded);
    }

    /** Which document it is from; nothing where a system told of it. */
    public static <R> ListColumn<R> document(Function<R, EntrySource> source) {
        return word(
                "document",
                "Document",
                "Identifier of the document that it is from",
                row -> source.apply(row).document());
    }

    public static <R> ListColumn<R> locator(Function<R, EntrySource> source) {
        return word(
                "locator",
                "Emplacement",
                "Where in the document",
                row -> source.apply(row).locator());
    }
}
