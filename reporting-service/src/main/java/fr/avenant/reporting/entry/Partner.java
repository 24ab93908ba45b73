package fr.avenant.reporting.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An organisation by its name. */
public record Partner(String id, String name) {

    /** Names of organisations; one that is not registered goes by its identifier. */
    public record Names(Map<String, String> byId) {

        public Names(RegisterEntries entries, Collection<String> ids) {
            this(entries.organisationNames(ids));
        }

        public String of(String id) {
            return byId.getOrDefault(id, id);
        }

        public Partner partner(String id) {
            return new Partner(id, of(id));
        }

        public List<Partner> partners(List<String> ids) {
            return ids.stream().map(this::partner).toList();
        }
    }
}
