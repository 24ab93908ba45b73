package fr.avenant.allinone.observability;

import fr.avenant.allinone.PlatformPorts;
import java.util.Map;

/** Where each part of a platform tells its metrics. */
final class Endpoints {

    private Endpoints() {}

    /** Ports by the name of the part. */
    static Map<String, Integer> of(PlatformPorts ports) {
        return Map.of(
                "territory-service", ports.territory(),
                "engagement-service", ports.engagement(),
                "programmation-service", ports.programmation(),
                "reporting-service", ports.reporting(),
                "observatory", ports.observatory());
    }
}
