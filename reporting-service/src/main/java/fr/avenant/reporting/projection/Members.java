package fr.avenant.reporting.projection;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Identifier;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the members of a fact's dimensions; what the source does not say is left out. */
final class Members {

    private final Map<String, String> byDimension = new TreeMap<>();

    /** A member by its own name. */
    Members put(String dimension, @Nullable String member) {
        if (member != null) {
            byDimension.put(dimension, member);
        }
        return this;
    }

    /** An aggregate: {@code organisation:cahors.lot-habitat} → {@code cahors.lot-habitat}. */
    Members aggregate(String dimension, @Nullable String id) {
        return put(dimension, id == null ? null : Identifier.code(id));
    }

    /** An aggregate by the last part of its name: {@code lot-habitat}. */
    Members shortName(String dimension, @Nullable String id) {
        return put(dimension, id == null ? null : shortName(id));
    }

    /** A word of the published language, as it is written there. */
    Members word(String dimension, @Nullable Enum<?> constant) {
        return put(
                dimension, constant == null ? null : EventJson.write(constant).replace("\"", ""));
    }

    Members flag(String dimension, @Nullable Boolean flag) {
        return put(dimension, flag == null ? null : flag.toString());
    }

    Map<String, String> byDimension() {
        return new TreeMap<>(byDimension);
    }

    /**
     * {@code organisation:cahors.lot-habitat} or {@code cahors.lot-habitat} → {@code lot-habitat}.
     */
    static String shortName(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
