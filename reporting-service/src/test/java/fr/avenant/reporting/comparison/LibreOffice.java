package fr.avenant.reporting.comparison;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A spreadsheet that is not ours, without a window. */
public final class LibreOffice {

    private static final int PATIENCE_SECONDS = 120;

    /**
     * CSV as somebody in France opens it: semicolon, quote, UTF-8, from the first line, language
     * 1036, special numbers found, and formulas run.
     */
    private static final String FRENCH_CSV =
            "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false,false,false,0,true";

    private final Path folder;

    /**
     * @param folder where it may write
     */
    public LibreOffice(Path folder) {
        this.folder = folder;
        assumeTrue(
                isHere(),
                "SKIPPED: LibreOffice is not installed (libreoffice-calc-nogui), so nothing but our reader has opened the"
                        + " files");
    }

    private static boolean isHere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "soffice")));
    }

    /** Opens a workbook and saves it as its own. */
    public byte[] saved(byte[] workbook) {
        return convert(workbook, "in.xlsx", List.of());
    }

    /** Opens French CSV and saves it as a workbook. */
    public byte[] savedFromFrenchCsv(byte[] csv) {
        return convert(csv, "in.csv", List.of("--infilter=" + FRENCH_CSV));
    }

    private byte[] convert(byte[] file, String name, List<String> options) {
        try {
            var in = Files.write(folder.resolve(name), file);
            var out = Files.createDirectories(folder.resolve("out"));
            var command =
                    new java.util.ArrayList<>(
                            List.of(
                                    "soffice",
                                    "--headless",
                                    "--norestore",
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri()));
            command.addAll(options);
            command.addAll(
                    List.of(
                            "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML",
                            "--outdir",
                            out.toString(),
                            in.toString()));
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice does not end");
            }
            return Files.readAllBytes(out.resolve("in.xlsx"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
