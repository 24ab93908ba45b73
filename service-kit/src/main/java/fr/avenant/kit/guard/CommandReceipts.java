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

    /** Whoever asks under the same key meanwhile is not held: it would take a connection. */
    private static final String CLAIM =
            """
            with claim as materialized (
                select pg_try_advisory_xact_lock(
                           hashtextextended(current_schema() || ':receipt:' || :actor || ':' || :key, 0)) as free,
                       set_config('lock_timeout', :patience, true)),
            taken as (
                insert into command_receipt (actor, key, body_hash)
                select :actor, :key, :hash from claim where free
                on conflict (actor, key) do nothing
                returning key)
            select case when exists (select from taken) then 'TAKEN' when free then 'KNOWN' else 'RUNNING' end
            from claim\
            """;

    /** For what others hold locked, in this transaction; theirs may be long. */
    private static final String PATIENCE = "3s";

    private enum Claim {
        TAKEN,
        KNOWN,
        RUNNING
    }

    private final JdbcClient jdbc;

    public CommandReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for the running transaction.
     *
     * @return what is known already, or nothing if the key is ours now
     * @throws StillRunning if another transaction is using it
     */
    public Optional<Receipt> claim(String actor, String key, String bodyHash) {
        var claim =
                jdbc.sql(CLAIM)
                        .param("actor", actor)
                        .param("key", key)
                        .param("hash", bodyHash)
                        .param("patience", PATIENCE)
                        .query(String.class)
                        .single();
        return switch (Claim.valueOf(claim)) {
            case TAKEN -> Optional.empty();
            case KNOWN -> find(actor, key);
            case RUNNING -> Optional.of(find(actor, key).orElseThrow(StillRunning::new));
        };
    }

    private Optional<Receipt> find(String actor, String key) {
        return jdbc.sql("select body_hash, answer from command_receipt where actor = ? and key = ?")
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
