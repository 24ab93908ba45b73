package fr.avenant.contracts.programmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.programmation.Envelope.Periodicity;
import fr.avenant.contracts.programmation.RenewalOperation.Programme;
import fr.avenant.contracts.programmation.TfpbExpense.Stage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    static Stream<Named<Consumer<Euros>>> whatHasAnAmount() {
        return Stream.of(
                Named.of("envelope", AmountsTest::envelope),
                Named.of("share of a funder", AmountsTest::share),
                Named.of("total of an operation", AmountsTest::operation),
                Named.of("total of a landlord's table", AmountsTest::total));
    }

    @ParameterizedTest
    @MethodSource("whatHasAnAmount")
    void an_amount_is_not_negative(Consumer<Euros> content) {
        assertThatNoException().isThrownBy(() -> content.accept(Euros.of("0.00")));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> content.accept(Euros.of("-0.01")))
                .withMessage("must not be negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2308.00", "2308", "0"})
    void an_expense_is_in_euros_and_cents(String value) {
        assertThatNoException().isThrownBy(() -> expense(Quantity.measured(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2308.00", "2308.001"})
    void no_other_figure_is_an_expense(String value) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> expense(Quantity.measured(value)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("quantity"));
    }

    @Test
    void an_expense_may_be_unknown() {
        assertThatNoException().isThrownBy(() -> expense(Quantity.notAvailable()));
    }

    private static void envelope(Euros amount) {
        var _ =
                new Envelope(
                        "carcassonne",
                        null,
                        2023,
                        "Enveloppe de l'État pour les quartiers en 2023",
                        "organisation:etat",
                        CreditKind.SPECIFIC,
                        amount,
                        Periodicity.ONCE,
                        null);
    }

    private static void share(Euros amount) {
        var _ = new FundingShare("organisation:anru", null, amount, null);
    }

    private static void operation(Euros amount) {
        var _ =
                new RenewalOperation(
                        "le-puy-en-velay",
                        null,
                        "quartier:le-puy-en-velay.val-vert",
                        "Renouvellement urbain du Val Vert",
                        Programme.NPNRU,
                        List.of(),
                        amount,
                        true);
    }

    private static void total(Euros amount) {
        var _ =
                new TfpbTotal(
                        "cahors",
                        "tfpb-programme:cahors.polygone",
                        "organisation:polygone",
                        new TfpbTotal.Scope("l02", null, null),
                        "Total de la ligne 2019-2022",
                        amount);
    }

    private static void expense(Quantity quantity) {
        var _ =
                new TfpbExpense(
                        "cahors",
                        "tfpb-programme:cahors.lot-habitat",
                        "organisation:cahors.lot-habitat",
                        "l01",
                        true,
                        2016,
                        Stage.SPENT,
                        quantity);
    }
}
