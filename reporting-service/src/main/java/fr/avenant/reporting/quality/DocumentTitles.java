package fr.avenant.reporting.quality;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What documents are called. */
record DocumentTitles(Map<String, String> byId) {

    static DocumentTitles read(JdbcClient jdbc) {
        var titles = new HashMap<String, String>();
        jdbc.sql(
                        """
                        select aggregate_id, label as title from document_known\
                        """)
                .query(row -> {
                    titles.put(row.getString("aggregate_id"), row.getString("title"));
                });
        return new DocumentTitles(titles);
    }

    /** Null if it is not registered. */
    @Nullable String of(String document) {
        return byId.get(document);
    }
}
