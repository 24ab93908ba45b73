package fr.avenant.kit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that was given, and whether it still holds.
 *
 * @param id of the grant; null if it holds by settings
 * @param actor pseudonym of who has it
 * @param territory slug; null for all
 * @param context its label; null for all
 * @param onBehalfOf identifier of the one it is held for; null if it is not said
 * @param since null if it holds by settings
 * @param givenBy pseudonym; null if it holds by settings
 * @param until when it was taken back; null if it holds
 * @param takenBy pseudonym of who took it back; null if it holds
 */
public record RoleRecord(
        @Nullable String id,
        String actor,
        String role,
        @Nullable String territory,
        @Nullable String context,
        @Nullable String onBehalfOf,
        @Nullable Instant since,
        @Nullable String givenBy,
        @Nullable Instant until,
        @Nullable String takenBy) {}
