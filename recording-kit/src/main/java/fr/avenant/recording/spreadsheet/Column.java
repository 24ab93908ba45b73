package fr.avenant.recording.spreadsheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.EventJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A column that a sheet may have.
 *
 * @param name path of the field that it fills, such as {@code content.period.from}; a star stands
 *     for any word
 * @param required whether every row must fill it that tells something new
 * @param form how its cells are read
 */
public record Column(String name, boolean required, Form form) {

    /** How the text of a cell becomes a value. */
    public enum Form {
        /** As it stands. */
        @JsonProperty("text")
        TEXT,
        /** Digits. */
        @JsonProperty("wholeNumber")
        WHOLE_NUMBER,
        /** An amount with two decimals or none, after a point or a comma. */
        @JsonProperty("euros")
        EUROS,
        /** {@code true} or {@code false}. */
        @JsonProperty("yesOrNo")
        YES_OR_NO,
        /** Texts with vertical bars between them. */
        @JsonProperty("list")
        LIST,
        /** What has parts of its own, as the API takes it. */
        @JsonProperty("json")
        JSON;

        JsonNode value(String text) {
            var nodes = JsonNodeFactory.instance;
            return switch (this) {
                case TEXT -> nodes.stringNode(text);
                case WHOLE_NUMBER ->
                        text.matches("-?[0-9]{1,18}")
                                ? nodes.numberNode(new BigInteger(text))
                                : nodes.stringNode(text);
                case EUROS -> nodes.stringNode(euros(text));
                case YES_OR_NO ->
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "true" -> nodes.booleanNode(true);
                            case "false" -> nodes.booleanNode(false);
                            default -> nodes.stringNode(text);
                        };
                case LIST -> {
                    var list = nodes.arrayNode();
                    Stream.of(text.split("\\|", -1)).map(String::strip).forEach(list::add);
                    yield list;
                }
                case JSON -> json(text);
            };
        }

        /** Spreadsheets drop zeros at the end of what they show as a number. */
        private static String euros(String text) {
            return text.matches("-?[0-9]{1,12}([.,][0-9]{1,2})?")
                    ? new BigDecimal(text.replace(',', '.')).setScale(2).toPlainString()
                    : text;
        }

        /** What no list is. */
        private static JsonNode refused(String text) {
            return JsonNodeFactory.instance.stringNode(text);
        }

        private static JsonNode json(String text) {
            try {
                var value = EventJson.strictMapper().readTree(text);
                return value.isNull() ? refused(text) : value; // another word empties
            } catch (JacksonException _) {
                return refused(text);
            }
        }
    }

    /** Whether it fills a part of what is held, of which a row that changes it may tell a part. */
    boolean isPart() {
        return name.contains(".");
    }

    /** Whether it goes by this name. */
    boolean isNamed(String header) {
        var wanted = name.split("\\.", -1);
        var given = header.split("\\.", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (var index = 0; index < wanted.length; index++) {
            if (!wanted[index].equals(given[index])
                    && (!wanted[index].equals("*") || given[index].isEmpty())) {
                return false;
            }
        }
        return true;
    }
}
