import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Prints which classes of tests took longest, over all modules, and what each module took. Usage:
 * SlowestTests ROOT HOW-MANY SINCE, where SINCE is an instant (ISO 8601): older reports are of
 * another run.
 */
class SlowestTests {

    private record TestClass(String module, String name, double seconds) {}

    public static void main(String[] args) throws IOException {
        var classes = classes(Path.of(args[0]), Instant.parse(args[2]));
        if (classes.isEmpty()) {
            return;
        }
        System.out.printf(
                Locale.ROOT, "Slowest of %d classes of tests, seconds:%n", classes.size());
        classes.stream()
                .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                .limit(Integer.parseInt(args[1]))
                .forEach(it ->
                        System.out.printf(
                                Locale.ROOT,
                                "%8.1f  %-22s %s%n",
                                it.seconds(),
                                it.module(),
                                it.name()));
        System.out.printf(
                Locale.ROOT,
                "%8.1f  together%n",
                classes.stream().mapToDouble(TestClass::seconds).sum());
    }

    private static List<TestClass> classes(Path root, Instant since) throws IOException {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve("target/surefire-reports"))
                    .filter(Files::isDirectory)
                    .flatMap(SlowestTests::reports)
                    .filter(report -> isOf(report, since))
                    .map(report -> read(root, report))
                    .toList();
        }
    }

    private static Stream<Path> reports(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            var reports = Stream.<Path>builder();
            files.forEach(reports::add);
            return reports.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Path report, Instant since) {
        try {
            return !Files.getLastModifiedTime(report).toInstant().isBefore(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root element says it all. */
    private static TestClass read(Path root, Path report) {
        try (var in = Files.newInputStream(report)) {
            var suite = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            suite.nextTag();
            return new TestClass(
                    root.relativize(report).getName(0).toString(),
                    suite.getAttributeValue(null, "name"),
                    Double.parseDouble(suite.getAttributeValue(null, "time")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(report.toString(), e);
        }
    }
}
