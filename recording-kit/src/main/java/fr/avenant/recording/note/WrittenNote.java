package fr.avenant.recording.note;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is kept; of an erased one, that it was there.
 *
 * @param territory slug of the one that it belongs to
 * @param text absent once erased
 * @param salt hexadecimal digits; absent once erased
 * @param commitment to salt and text, see {@link fr.avenant.contracts.Note}
 * @param writtenAt RFC 3339, UTC
 * @param erasedAt RFC 3339, UTC; absent until erased
 */
record WrittenNote(
        UUID ref,
        String territory,
        @Nullable String text,
        @Nullable String salt,
        String commitment,
        String writtenAt,
        @Nullable String erasedAt) {}
