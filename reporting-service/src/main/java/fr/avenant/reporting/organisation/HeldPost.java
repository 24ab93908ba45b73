package fr.avenant.reporting.organisation;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;

/**
 * Posts of an organisation, as its own page shows them.
 *
 * @param posts how many
 */
record HeldPost(
        String id,
        String label,
        String territory,
        Post.Scheme scheme,
        int posts,
        Post.State state,
        EntrySource source) {

    static List<HeldPost> by(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        return windows
                .entries(
                        OrganisationWindows.POSTS,
                        entries.naming(
                                "post",
                                "structure",
                                organisation,
                                Post.class,
                                windows.of(OrganisationWindows.POSTS)))
                .stream()
                .map(entry ->
                        new HeldPost(
                                entry.id(),
                                entry.content().label(),
                                entry.content().territory(),
                                entry.content().scheme(),
                                entry.content().posts(),
                                entry.content().state(),
                                entry.source()))
                .toList();
    }
}
