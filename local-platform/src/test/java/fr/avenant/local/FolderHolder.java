package fr.avenant.local;

import java.nio.file.Path;

/** A program that does nothing but hold a data folder. */
final class FolderHolder {

    static final String HOLDING = "holding";
    static final String REFUSED = "refused";

    private FolderHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (var _ = DataFolder.open(Path.of(arguments[0]))) {
            System.out.println(HOLDING);
            System.in.read();
        } catch (PlatformRefused.FolderInUse _) {
            System.out.println(REFUSED);
        }
    }
}
