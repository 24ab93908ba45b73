package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the 36 characters of a UUID, and no shorter form of one. */
final class FullUuid extends StdScalarDeserializer<UUID> {

    FullUuid() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING) || !Text.UUID.fits(json.getString())) {
            throw new InvalidContent("", Text.UUID.words());
        }
        return UUID.fromString(json.getString());
    }
}
