package fr.avenant.recording.note;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Note;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The notes of a service; the only place where their words are. */
final class Notes {

    private static final int SALT_BYTES = 16;

    private static final String CLAIMS =
            """
            with claim as (
                select * from unnest(:n::int[], :refs::uuid[], :commitments::text[], :territories::text[], :aggregates::text[])
                    as c (n, ref, commitment, territory, aggregate))
            """;

    private static final String IS_FREE =
            """
            note.ref = claim.ref and note.commitment = claim.commitment and note.territory = claim.territory
            and note.erased_at is null and coalesce(note.held_by, claim.aggregate) = claim.aggregate\
            """;

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
     * Which of these notes are here and free, or their aggregate's already.
     *
     * @return indices of the claims
     */
    Set<Integer> free(List<NoteClaim> claims) {
        return Set.copyOf(
                claimed(
                                jdbc,
                                """
                                select claim.n from claim join note on %s\
                                """,
                                claims)
                        .query(Integer.class)
                        .list());
    }

    /**
     * Lets aggregates hold their notes, in the transaction of the connection: nobody else can
     * write, erase or hold them from then on.
     *
     * @return how many are held
     */
    static int hold(Connection connection, List<NoteClaim> claims) {
        return claimed(
                        JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                        "update note set held_by = claim.aggregate from claim where %s",
                        claims)
                .update();
    }

    private static JdbcClient.StatementSpec claimed(
            JdbcClient jdbc, String statement, List<NoteClaim> claims) {
        return jdbc.sql(CLAIMS + statement.formatted(IS_FREE))
                .param("n", IntStream.range(0, claims.size()).boxed().toArray(Integer[]::new))
                .param("refs", claims.stream().map(NoteClaim::ref).toArray(UUID[]::new))
                .param("commitments", texts(claims, NoteClaim::commitment))
                .param("territories", texts(claims, NoteClaim::territory))
                .param("aggregates", texts(claims, NoteClaim::aggregate));
    }

    private static String[] texts(List<NoteClaim> claims, Function<NoteClaim, String> part) {
        return claims.stream().map(part).toArray(String[]::new);
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
