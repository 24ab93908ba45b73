package fr.avenant.reporting.aidedpost;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** What SQL asks of posts. */
public record PostRow(String structure, List<String> quartiers) implements DetailRow {

    public static final DetailTable<PostRow> TABLE =
            DetailTable.one(
                    "post",
                    "post",
                    List.of(
                            Column.text("structure", PostRow::structure),
                            Column.texts("quartiers", PostRow::quartiers)));

    static PostRow of(Post post) {
        return new PostRow(post.structure(), post.quartiers());
    }

    @Override
    public DetailTable<PostRow> table() {
        return TABLE;
    }
}
