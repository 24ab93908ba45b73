package fr.avenant.observatory.contribution;

import fr.avenant.observatory.figure.FrenchDates;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Contract;
import fr.avenant.observatory.reporting.Engagement.Indicator;
import fr.avenant.observatory.reporting.Quantity;
import org.springframework.stereotype.Component;

/** Names what was recorded. */
@Component
class ValueNotice {

    private final Words words;
    private final Quantities quantities;

    ValueNotice(Words words, Quantities quantities) {
        this.words = words;
        this.quantities = quantities;
    }

    /** Of a form that was accepted. */
    String of(Contract contract, ValueForm form) {
        var content = form.report(contract.territory(), null).content();
        var label =
                ValueChoices.indicator(contract, form.indicator())
                        .map(Indicator::label)
                        .orElse(form.indicator());
        return "Valeur enregistrée : « %s », %s, %s : %s."
                .formatted(
                        label,
                        words.of("member.stage", content.stage()),
                        FrenchDates.span(content.period().from(), content.period().to()),
                        quantities.written(
                                new Quantity(form.kind(), content.quantity().value()),
                                content.unit()));
    }
}
