package fr.avenant.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the platform does not start here: the message is one line in French, for the person who
 * started it.
 */
public abstract sealed class PlatformRefused extends RuntimeException {

    private PlatformRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Another program, or another part of this one, holds the data folder. */
    public static final class FolderInUse extends PlatformRefused {
        FolderInUse(Path folder) {
            super(
                    "Le dossier de données %s est déjà utilisé par une autre instance d'Avenant : arrêtez-la, ou choisissez un autre dossier."
                            .formatted(folder),
                    null);
        }
    }

    /** The folder holds something that we did not write. */
    public static final class ForeignFolder extends PlatformRefused {
        ForeignFolder(Path folder) {
            super(
                    "Le dossier %s contient des fichiers qui ne sont pas d'Avenant ; rien n'y a été touché : choisissez un dossier vide ou qui n'existe pas encore."
                            .formatted(folder),
                    null);
        }
    }

    /** The folder was written in a format that this version does not know. */
    public static final class UnknownFormat extends PlatformRefused {
        UnknownFormat(Path folder, String found, String known) {
            super(
                    "Le dossier de données %s est au format « %s », cette version d'Avenant ne lit que « %s » ; rien n'y a été touché : reprenez la version qui l'a écrit, ou choisissez un autre dossier."
                            .formatted(folder, found, known),
                    null);
        }
    }

    /** The folder cannot be created, or not be written to. */
    public static final class UnwritableFolder extends PlatformRefused {
        /** Says which one and why. */
        public UnwritableFolder(Path folder, Exception cause) {
            super(
                    "Impossible de créer le dossier de données %s ou d'y écrire : vérifiez le chemin et les droits (%s)."
                            .formatted(folder, cause),
                    cause);
        }
    }

    /** The disk has no room for the servers. */
    public static final class DiskFull extends PlatformRefused {
        DiskFull(DiskRoom room) {
            super(room.shortage() + ", puis relancez la même commande.", null);
        }
    }

    /** A file of ours that a start cannot do without was emptied, cut short or made unreadable. */
    public static final class DamagedFile extends PlatformRefused {

        /**
         * Says what the file is for and what to do.
         *
         * @param what is in it when it is whole, such as {@code les pseudonymes}
         * @param fault such as {@code est vide}
         * @param remedy a sentence
         */
        public DamagedFile(Path file, String what, String fault, String remedy) {
            super(
                    "Le fichier %s (%s) %s ; rien n'a été touché. %s"
                            .formatted(file, what, fault, remedy),
                    null);
        }
    }

    /** A setting has a value that cannot be used. */
    public static final class WrongSetting extends PlatformRefused {

        /**
         * Says what is wanted.
         *
         * @param name as the person who set it writes it
         * @param expected a noun phrase
         */
        public WrongSetting(String name, String given, String expected) {
            super("%s=%s : il faut %s.".formatted(name, given, expected), null);
        }
    }

    /** At least one port that the platform needs is taken. */
    public static final class PortInUse extends PlatformRefused {

        private final List<NamedPort> ports;

        PortInUse(List<NamedPort> ports) {
            super(
                    "Port déjà pris par un autre programme : %s. Libérez-le, ou choisissez-en un autre."
                            .formatted(
                                    ports.stream()
                                            .map(NamedPort::toString)
                                            .collect(Collectors.joining(", "))),
                    null);
            this.ports = List.copyOf(ports);
        }

        /** Those that are taken, never empty. */
        public List<NamedPort> ports() {
            return ports;
        }
    }

    /** A server ended, or gave no sign of life, while it started. */
    public static final class ServerNotStarted extends PlatformRefused {
        ServerNotStarted(String server, @Nullable String reason, Throwable cause) {
            super("%s n'a pas démarré : %s".formatted(server, reason), cause);
        }
    }
}
