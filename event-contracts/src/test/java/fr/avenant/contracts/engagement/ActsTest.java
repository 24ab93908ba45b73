package fr.avenant.contracts.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract.Avenant;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.Engagement.Inferred;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActsTest {

    private static final Avenant PERR = new Avenant("contract:cahors.perr-2020", null, "2022");

    @Test
    void a_contract_names_each_of_its_avenants_once() {
        var contract =
                new Contract(
                        "cahors",
                        Contract.Kind.CONTRAT_DE_VILLE,
                        "Contrat de ville du Grand Cahors 2015-2020",
                        new Period("2015", "2020"),
                        null,
                        "CV149",
                        List.of(),
                        List.of(),
                        null,
                        List.of(PERR));

        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> contract.amended(new Avenant(PERR.contract(), "2020", null)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("avenants"));
    }

    @Test
    void no_contract_amends_itself() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() ->
                        new AvenantSigned(
                                PERR.contract(),
                                PERR,
                                Effective.since("2020"),
                                Source.of("document:cahors.perr-2020-annexes", "annexe 2")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("avenant/contract"));
    }

    @Test
    void an_engagement_names_each_of_its_partners_once() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() ->
                        new Engagement(
                                "le-puy-en-velay",
                                "contract:le-puy-en-velay.protocole-2019",
                                List.of("organisation:etat", "organisation:etat"),
                                "Nouveau règlement intérieur des conseils citoyens",
                                "pilotage",
                                null,
                                null,
                                null,
                                List.of()))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("partners"));
    }

    @Test
    void what_is_inferred_is_a_partner_and_told_once() {
        var agglo = new Inferred("organisation:cahors.grand-cahors", "copilote du contrat");
        assertThat(engagement(List.of(agglo)).inferred()).containsExactly(agglo);

        for (var wrong :
                List.of(
                        List.of(new Inferred("organisation:anru", "copilote du contrat")),
                        List.of(agglo, agglo))) {
            assertThatExceptionOfType(InvalidContent.class)
                    .isThrownBy(() -> engagement(wrong))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("inferred"));
        }
    }

    @Test
    void an_indicator_is_one_of_those_that_are_printed_unless_it_says_otherwise() {
        assertThat(indicator(null).howPrinted()).isEqualTo(Indicator.Origin.LIST);
        assertThat(indicator(Indicator.Origin.INFERRED).howPrinted())
                .isEqualTo(Indicator.Origin.INFERRED);
        assertThat(EventJson.write(indicator(null))).doesNotContain("origin");
    }

    private static Indicator indicator(Indicator.@Nullable Origin origin) {
        return new Indicator(
                "cahors",
                "contract:cahors.perr-2020",
                "engagement:cahors.perr-2020.e001",
                "Nombre de réunions",
                Indicator.Nature.COUNT,
                List.of(),
                null,
                origin);
    }

    private static Engagement engagement(List<Inferred> inferred) {
        return new Engagement(
                "cahors",
                "contract:cahors.perr-2020",
                List.of("organisation:etat", "organisation:cahors.grand-cahors"),
                inferred,
                "Suivi du protocole",
                null,
                null,
                null,
                null,
                List.of());
    }
}
