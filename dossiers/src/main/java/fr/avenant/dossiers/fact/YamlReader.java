package fr.avenant.dossiers.fact;

import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Text;
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
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
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
            return reader.isWithinBounds(file.text())
                    ? new Compose(reader.settings())
                            .composeString(file.text())
                            .map(node -> reader.value(node, line(node)))
                    : Optional.empty();
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

    private LoadSettings settings() {
        return LoadSettings.builder().setLabel(file).setCodePointLimit(Bounds.MOST_BYTES).build();
    }

    /**
     * Composing goes down in calls of itself and keeps whatever it meets: how deep and how long is
     * looked at before, while it streams.
     */
    private boolean isWithinBounds(String text) {
        var depth = 0;
        for (var event : new Parse(settings()).parseString(text)) {
            depth += levels(event);
            var fault =
                    depth > Bounds.DEEPEST
                            ? "plus de %d niveaux les uns dans les autres".formatted(Bounds.DEEPEST)
                            : event instanceof ScalarEvent scalar
                                            && scalar.getValue().length() > Bounds.LONGEST_STRING
                                    ? "plus de %d caractères dans un texte"
                                            .formatted(Bounds.LONGEST_STRING)
                                    : null;
            if (fault != null) {
                problem(event.getStartMark().map(YamlReader::line).orElse(1), fault);
                return false;
            }
        }
        return true;
    }

    private static int levels(Event event) {
        return switch (event) {
            case CollectionStartEvent _ -> 1;
            case CollectionEndEvent _ -> -1;
            default -> 0;
        };
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
            return text.length() > Bounds.LONGEST_NUMBER
                    ? JSON.stringNode(text)
                    : integer(new BigInteger(text));
        }
        return tag.equals(Tag.FLOAT) ? decimal(text) : JSON.stringNode(text);
    }

    /** YAML has floats that are no numbers, such as .inf: no schema takes them as text either. */
    private static JsonNode decimal(String text) {
        if (text.length() > Text.DECIMAL.longest()) {
            return JSON.stringNode(text);
        }
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
