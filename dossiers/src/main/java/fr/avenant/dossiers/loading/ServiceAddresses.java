package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the writing services answer.
 *
 * @param byContext the address of each, such as {@code http://127.0.0.1:8081}
 */
public record ServiceAddresses(Map<Contexts, URI> byContext) {

    /**
     * @throws IllegalArgumentException if one is missing
     */
    public ServiceAddresses {
        byContext = Map.copyOf(byContext);
        if (byContext.size() < Contexts.values().length) {
            throw new IllegalArgumentException(
                    "il faut l'adresse de chacun des services : " + names());
        }
    }

    /** The three services on the ports that they have by default. */
    public static ServiceAddresses local() {
        return new ServiceAddresses(
                Map.of(
                        Contexts.TERRITORY, URI.create("http://127.0.0.1:8081"),
                        Contexts.ENGAGEMENT, URI.create("http://127.0.0.1:8082"),
                        Contexts.PROGRAMMATION, URI.create("http://127.0.0.1:8083")));
    }

    /**
     * Reads {@code territory=http://…,engagement=http://…,programmation=http://…}.
     *
     * @throws IllegalArgumentException if the text is not that, with what is wrong in French
     */
    public static ServiceAddresses parse(String text) {
        var addresses = new EnumMap<Contexts, URI>(Contexts.class);
        for (var part : text.split(",", -1)) {
            var at = part.indexOf('=');
            var address = URI.create(part.substring(at + 1).strip());
            if (at < 1 || !"http".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "« %s » n'est pas de la forme service=http://hôte:port".formatted(part));
            }
            addresses.put(context(part.substring(0, at).strip()), address);
        }
        return new ServiceAddresses(addresses);
    }

    /** The address of something that a service has. */
    URI of(Contexts context, String path) {
        var base = String.valueOf(byContext.get(context)).replaceAll("/+$", "");
        return URI.create(base + path);
    }

    private static Contexts context(String label) {
        return Stream.of(Contexts.values())
                .filter(context -> context.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "« %s » n'est pas un service : %s".formatted(label, names())));
    }

    private static String names() {
        return Stream.of(Contexts.values()).map(Contexts::label).collect(Collectors.joining(", "));
    }
}
