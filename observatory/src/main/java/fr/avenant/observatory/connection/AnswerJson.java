package fr.avenant.observatory.connection;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/** How answers of services are read. */
public final class AnswerJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withConfigOverride(List.class, AnswerJson::emptyWhenAbsent)
                    .withConfigOverride(Map.class, AnswerJson::emptyWhenAbsent)
                    .build();

    private AnswerJson() {}

    /** A list or a map that an answer leaves out is empty; what pages do not know is skipped. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static void emptyWhenAbsent(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
}
