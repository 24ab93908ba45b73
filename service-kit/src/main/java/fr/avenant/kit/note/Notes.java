package fr.avenant.kit.note;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Note;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notes of a service; the only place where their words are. */
final class Notes {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a note, or writes it anew as long as no event holds it.
     *
     * @return nothing if the reference is taken: by an event, by another author, or for good
     */
    Optional<Note> write(UUID ref, NoteToWrite note, String author) {
        var salt = freshSalt();
        var committed = Note.of(ref, salt, note.text());
        var written =
                jdbc.sql(
                                """
                                insert into note (ref, territory, author, commitment, salt, text)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (ref) do update
                                set territory = excluded.territory, commitment = excluded.commitment,
                                    salt = excluded.salt, text = excluded.text, written_at = excluded.written_at
                                where note.author = excluded.author and note.held_by is null
                                  and note.erased_at is null\
                                """)
                        .params(
                                ref,
                                note.territory(),
                                author,
                                committed.commitment(),
                                salt,
                                note.text())
                        .update();
        return written == 1 ? Optional.of(committed) : Optional.empty();
    }

    Optional<WrittenNote> find(UUID ref) {
        return jdbc.sql("select * from note where ref = ?")
                .param(ref)
                .query(Notes::note)
                .optional();
    }

    /** Erases text and salt for good; that the note was there stays. */
    void erase(UUID ref) {
        jdbc.sql(
                        """
                        update note set text = null, salt = null, erased_at = now()
                        where ref = ? and erased_at is null\
                        """)
                .param(ref)
                .update();
    }

    /**
     * Lets an aggregate hold a note, in the running transaction: if that is rolled back, it does
     * not. Nobody else can write, erase or hold it until then.
     *
     * @return whether there is such a note and it is free, or was the aggregate's before
     */
    boolean hold(Note note, String territory, String aggregate) {
        return jdbc.sql(
                                """
                                update note set held_by = :aggregate
                                where ref = :ref and commitment = :commitment and territory = :territory
                                  and erased_at is null and coalesce(held_by, :aggregate) = :aggregate\
                                """)
                        .param("ref", note.ref())
                        .param("commitment", note.commitment())
                        .param("territory", territory)
                        .param("aggregate", aggregate)
                        .update()
                == 1;
    }

    /** Drops what was written more than a day ago and no event came to hold. */
    void sweep() {
        jdbc.sql(
                        """
                        delete from note where ref in (
                            select ref from note where held_by is null and written_at < now() - interval '1 day'
                            for update skip locked)\
                        """)
                .update();
    }

    private String freshSalt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static WrittenNote note(ResultSet row, int index) throws SQLException {
        var erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        return new WrittenNote(
                row.getObject("ref", UUID.class),
                row.getString("territory"),
                row.getString("text"),
                row.getString("salt"),
                row.getString("commitment"),
                CloudEventHeaders.time(
                        row.getObject("written_at", OffsetDateTime.class).toInstant()),
                erasedAt == null ? null : CloudEventHeaders.time(erasedAt.toInstant()));
    }
}
