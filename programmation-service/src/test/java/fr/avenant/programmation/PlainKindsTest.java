package fr.avenant.programmation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.FactKind;
import fr.avenant.recording.decision.FactOrder;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.architecture.DeclaredKinds;
import fr.avenant.testplatform.fact.FactRules;
import fr.avenant.testplatform.fact.GoldenFact;
import fr.avenant.testplatform.fact.ReceiptsOfBefore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("kinds")
class PlainKindsTest<C, E extends DomainEvent> extends FactRules<C, FactOrder<C>, E, Decision<E>> {

    private final FactKind<C, E> kind;

    PlainKindsTest(FactKind<C, E> kind) {
        super(
                GoldenFact.of(
                        kind.events(),
                        kind.content(),
                        kind::register,
                        kind::correct,
                        kind::withdraw),
                DeciderSpec.of(
                        Lifecycle.<C>unknown(),
                        (order, state) -> kind.decide(order.asked(), state),
                        (state, id, event) -> kind.evolve(state, new Recorded<>(id, event))),
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
        this.kind = kind;
    }

    static List<?> kinds() {
        return DeclaredKinds.below("fr.avenant.programmation");
    }

    @Test
    void its_commands_are_recognised_by_receipts_of_before() {
        assertThat(ReceiptsOfBefore.of(getClass(), kind.events()))
                .allSatisfy(receipt -> {
                    var order =
                            GoldenFact.<C, FactOrder<C>>asking(
                                    receipt.example(),
                                    kind.content(),
                                    kind::register,
                                    kind::correct,
                                    kind::withdraw);
                    assertThat(order.order()).isEqualTo(receipt.order());
                    assertThat(
                                    EventJson.hash(
                                            Map.of(
                                                    "command",
                                                    order.order(),
                                                    "body",
                                                    order.asked())))
                            .isEqualTo(receipt.bodyHash());
                });
    }
}
