package fr.avenant.dossiers.fact;

import fr.avenant.contracts.Quantity;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A quantity as people write it: a decimal number in quotes, or a word for its absence. */
final class QuantityShorthand extends StdDeserializer<Quantity> {

    QuantityShorthand() {
        super(Quantity.class);
    }

    @Override
    public Quantity deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be a number in quotes, or a word");
        }
        return of(json.getString());
    }

    private static Quantity of(String text) {
        return switch (text) {
            case "n.d." -> Quantity.notAvailable();
            case "no-row-in-source" -> Quantity.notAvailable("noRowInSource");
            case "suppressed-by-source" -> Quantity.suppressedBySource();
            case "not-applicable" -> Quantity.notApplicable();
            default -> Quantity.measured(text);
        };
    }
}
