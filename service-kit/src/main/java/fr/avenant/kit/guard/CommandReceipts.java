package fr.avenant.kit.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accepted commands with their answers, by actor and key. */
public final class CommandReceipts {

    /**
     * What is known under a key.
     *
     * @param bodyHash of the command that came first
     * @param answer JSON text
     */
    public record Receipt(String bodyHash, @Nullable String answer) {}

    private final JdbcClient jdbc;

    public CommandReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for the running transaction; waits for another one that is using it.
     *
     * @return what is known already, or nothing if the key is ours now
     */
    public Optional<Receipt> claim(String actor, String key, String bodyHash) {
        var taken =
                jdbc.sql(
                                """
                                insert into command_receipt (actor, key, body_hash) values (?, ?, ?)
                                on conflict (actor, key) do nothing\
                                """)
                        .params(actor, key, bodyHash)
                        .update();
        return taken == 1
                ? Optional.empty()
                : jdbc.sql(
                                "select body_hash, answer from command_receipt where actor = ? and key = ?")
                        .params(actor, key)
                        .query(Receipt.class)
                        .optional();
    }

    /**
     * @param answer JSON text
     */
    public void complete(String actor, String key, String answer) {
        jdbc.sql("update command_receipt set answer = ?::json where actor = ? and key = ?")
                .params(answer, actor, key)
                .update();
    }
}
