package fr.avenant.observatory.contribution;

import fr.avenant.observatory.figure.FrenchDates;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.IndicatorDetail;
import org.springframework.stereotype.Component;

/** Names what was recorded. */
@Component
class ValueNotice {

    private final FrenchLabels labels;
    private final Quantities quantities;

    ValueNotice(FrenchLabels labels, Quantities quantities) {
        this.labels = labels;
        this.quantities = quantities;
    }

    /** Of a form that was accepted. */
    String of(ContractDetail contract, ValueForm form) {
        var content = form.report(contract.territory(), null).content();
        var label =
                ValueChoices.indicator(contract, form.indicator())
                        .map(IndicatorDetail::label)
                        .orElse(form.indicator());
        return "Valeur enregistrée : « %s », %s, %s : %s."
                .formatted(
                        label,
                        labels.of("member.stage", content.stage()),
                        FrenchDates.span(content.period().from(), content.period().to()),
                        quantities.written(
                                form.kind(), content.quantity().value(), content.unit()));
    }
}
