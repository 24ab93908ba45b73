package fr.avenant.allinone;

import fr.avenant.local.PlatformRefused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded default can be told: from a system property, or the environment variable of the
 * same name in capitals.
 *
 * @param data absolute
 */
record Settings(Path data, PlatformPorts ports) {

    private static final String DATA = "avenant.data";
    private static final String PORT = "avenant.port";

    /**
     * As they stand.
     *
     * @throws PlatformRefused.WrongSetting if one cannot be used
     */
    static Settings read() {
        return of(name -> {
            var property = System.getProperty(name);
            return property == null ? System.getenv(variable(name)) : property;
        });
    }

    /**
     * @param given the value of a property, null where there is none
     */
    static Settings of(NullableLookup given) {
        return new Settings(
                data(valueOr(".avenant", given.apply(DATA))),
                ports(valueOr(Integer.toString(PlatformPorts.FIRST), given.apply(PORT))));
    }

    /** From a name to a value. */
    interface NullableLookup {
        @Nullable String apply(String name);
    }

    private static Path data(String given) {
        try {
            if (!given.isBlank()) {
                return Path.of(given).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException _) {
            // Refused with what is empty.
        }
        throw new PlatformRefused.WrongSetting(
                variable(DATA), given, "le chemin d'un dossier vide, absent ou déjà d'Avenant");
    }

    private static PlatformPorts ports(String given) {
        try {
            var first = Integer.parseInt(given.strip());
            if (first >= 1 && first <= PlatformPorts.LAST_FIRST) {
                return PlatformPorts.from(first);
            }
        } catch (NumberFormatException _) {
            // Refused with what is no port.
        }
        throw new PlatformRefused.WrongSetting(
                variable(PORT),
                given,
                "un numéro de port de 1 à %d, comme %d"
                        .formatted(PlatformPorts.LAST_FIRST, PlatformPorts.FIRST));
    }

    private static String valueOr(String otherwise, @Nullable String given) {
        return given == null ? otherwise : given;
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
