package fr.avenant.dossiers.fact;

import fr.avenant.dossiers.fact.YamlValue.Fields;
import fr.avenant.dossiers.fact.YamlValue.Items;
import fr.avenant.dossiers.fact.YamlValue.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one YAML 1.2 file, keeping the lines. */
final class YamlReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Consumer<DossierProblem> problems;

    private YamlReader(String file, Consumer<DossierProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the file holds; nothing if it is empty or not YAML. */
    static Optional<YamlValue> read(DossierFile file, Consumer<DossierProblem> problems) {
        var reader = new YamlReader(file.name(), problems);
        try {
            return new Compose(LoadSettings.builder().setLabel(file.name()).build())
                    .composeString(file.text())
                    .map(node -> reader.value(node, line(node)));
        } catch (MarkedYamlEngineException unreadable) {
            var mark = unreadable.getProblemMark().or(unreadable::getContextMark);
            reader.problem(
                    mark.map(YamlReader::line).orElse(1),
                    "YAML illisible (" + unreadable.getProblem() + ")");
        } catch (YamlEngineException unreadable) {
            reader.problem(1, "YAML illisible (" + unreadable.getMessage() + ")");
        }
        return Optional.empty();
    }

    private YamlValue value(Node node, int line) {
        // Without anchors nothing can refer to itself, and each fact is read where it stands.
        node.getAnchor()
                .ifPresent(anchor ->
                        problem(line, "l'ancre YAML « &" + anchor + " » n'est pas acceptée"));
        if (node.getAnchor().isPresent()) {
            return new Scalar(line, JSON.nullNode());
        }
        return switch (node) {
            case MappingNode mapping -> fields(mapping, line);
            case SequenceNode sequence -> items(sequence, line);
            case ScalarNode scalar -> new Scalar(line, scalar(scalar));
            default -> throw new IllegalStateException("Not a node that composing gives: " + node);
        };
    }

    private Fields fields(MappingNode mapping, int line) {
        var fields = new LinkedHashMap<String, YamlValue>();
        for (var entry : mapping.getValue()) {
            var at = line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problem(at, "une clé doit être un simple mot");
                continue;
            }
            if (fields.put(key.getValue(), value(entry.getValueNode(), at)) != null) {
                problem(at, "la clé « " + key.getValue() + " » est écrite deux fois");
            }
        }
        return new Fields(line, fields);
    }

    private Items items(SequenceNode sequence, int line) {
        List<YamlValue> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(value(item, line(item))));
        return new Items(line, items);
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)) {
            return integer(new BigInteger(text));
        }
        return tag.equals(Tag.FLOAT) ? decimal(text) : JSON.stringNode(text);
    }

    /** YAML has floats that are no numbers, such as .inf: no schema takes them as text either. */
    private static JsonNode decimal(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < Integer.SIZE
                ? JSON.numberNode(value.intValueExact())
                : JSON.numberNode(value);
    }

    private void problem(int line, String message) {
        problems.accept(new DossierProblem(new Place(file, line), message));
    }

    private static int line(Node node) {
        return node.getStartMark().map(YamlReader::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
