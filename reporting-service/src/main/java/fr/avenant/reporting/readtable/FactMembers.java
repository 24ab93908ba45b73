package fr.avenant.reporting.readtable;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Identifier;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the members of a fact's dimensions; what the source does not say is left out. */
public final class FactMembers {

    private final Map<String, String> byDimension = new TreeMap<>();

    /** A member by its own name. */
    public FactMembers put(String dimension, @Nullable String member) {
        if (member != null) {
            byDimension.put(dimension, member);
        }
        return this;
    }

    /** An aggregate: {@code organisation:cahors.lot-habitat} → {@code cahors.lot-habitat}. */
    public FactMembers aggregate(String dimension, @Nullable String id) {
        return put(dimension, id == null ? null : Identifier.code(id));
    }

    /** An aggregate by the last part of its name: {@code lot-habitat}. */
    public FactMembers shortName(String dimension, @Nullable String id) {
        return put(dimension, id == null ? null : shortName(id));
    }

    /** A word of the published language, as it is written there. */
    public FactMembers word(String dimension, @Nullable Enum<?> constant) {
        return put(dimension, constant == null ? null : written(constant));
    }

    /** A word of the published language, as it is written there. */
    public static String written(Enum<?> constant) {
        return EventJson.write(constant).replace("\"", "");
    }

    public FactMembers flag(String dimension, @Nullable Boolean flag) {
        return put(dimension, flag == null ? null : flag.toString());
    }

    public Map<String, String> byDimension() {
        return new TreeMap<>(byDimension);
    }

    /**
     * {@code organisation:cahors.lot-habitat} or {@code cahors.lot-habitat} → {@code lot-habitat}.
     */
    public static String shortName(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
