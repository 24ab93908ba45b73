import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Fails when a component of a bill of materials has no licence of a list. One of several is enough:
 * who offers more than one leaves the choice. Writes who has which, if all are allowed. Usage:
 * Licences BOM.xml ALLOWED REPORT
 */
class Licences {

    public static void main(String[] args) throws Exception {
        var allowed = allowed(Path.of(args[1]));
        var components = components(Path.of(args[0]));
        var problems = components.stream().filter(it -> !it.hasOneOf(allowed)).sorted().toList();
        problems.forEach(it -> System.err.println("Not allowed: " + it));
        System.out.printf(
                "%d components, %d without a licence of %s%n",
                components.size(), problems.size(), args[1]);
        if (components.isEmpty() || !problems.isEmpty()) {
            System.exit(1);
        }
        Files.write(
                Path.of(args[2]), components.stream().sorted().map(Component::toString).toList());
    }

    private static Set<String> allowed(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Component> components(Path bom) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bom.toFile());
        var components = new ArrayList<Component>();
        children(document.getDocumentElement(), "components")
                .flatMap(list -> children(list, "component"))
                .forEach(component -> components.add(Component.of(component)));
        return components;
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private record Component(String name, Set<String> licences) implements Comparable<Component> {

        static Component of(Element component) {
            var licences =
                    children(component, "licenses")
                            .flatMap(list -> children(list, "license"))
                            .flatMap(it -> Stream.concat(children(it, "id"), children(it, "name")))
                            .map(Element::getTextContent)
                            .collect(Collectors.toSet());
            return new Component(
                    children(component, "purl").findFirst().orElseThrow().getTextContent(),
                    licences);
        }

        boolean hasOneOf(Set<String> allowed) {
            return !Collections.disjoint(licences, allowed);
        }

        @Override
        public int compareTo(Component other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return name + " " + String.join(" or ", new TreeSet<>(licences));
        }
    }
}
