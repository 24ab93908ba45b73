package fr.avenant.recording.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierWithdrawn;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.testplatform.fact.Examples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactKindTest {

    private static final UUID ANY = new UUID(0, 0);

    @Test
    void names_its_commands_after_its_events_unless_it_has_words_of_its_own() {
        var plain =
                FactKind.of(
                        StatisticEvent.KIND,
                        Statistic.class,
                        StatisticEvent.class,
                        StatisticPublished::new,
                        StatisticCorrected::new,
                        StatisticWithdrawn::new);

        assertThat(plain.kind()).isEqualTo("statistic");
        var fact = Examples.of(StatisticPublished.class);
        assertThat(plain.withdraw(fact.id(), ANY, Nature.RECTIFICATION, fact.source()).order())
                .isEqualTo("WithdrawStatistic");
        assertThat(registering(plain, fact)).isEqualTo("RegisterStatistic");
        assertThat(registering(plain.ordered("PublishStatistic", "CorrectStatistic"), fact))
                .isEqualTo("PublishStatistic");
    }

    private static String registering(
            FactKind<Statistic, StatisticEvent> kind, StatisticPublished fact) {
        return kind.register(fact.id(), fact.content(), fact.effective(), fact.source()).order();
    }

    @Test
    void knows_all_events_of_its_kind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FactKind.of(
                                QuartierEvent.KIND,
                                Quartier.class,
                                QuartierEvent.class,
                                QuartierRegistered::new,
                                QuartierCorrected::new,
                                QuartierWithdrawn::new))
                .withMessageContaining("not all of them");
    }

    @Test
    void knows_no_events_of_another_kind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FactKind.<Statistic, DomainEvent>of(
                                StatisticEvent.KIND,
                                Statistic.class,
                                DomainEvent.class,
                                StatisticPublished::new,
                                StatisticCorrected::new,
                                StatisticWithdrawn::new));
        assertThatThrownBy(() ->
                        FactKind.of(
                                "another",
                                Statistic.class,
                                StatisticEvent.class,
                                StatisticPublished::new,
                                StatisticCorrected::new,
                                StatisticWithdrawn::new))
                .isInstanceOf(InvalidContent.class);
    }

    @Test
    void has_the_right_event_in_each_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FactKind.of(
                                StatisticEvent.KIND,
                                Statistic.class,
                                StatisticEvent.class,
                                (id, _, _, source) ->
                                        new StatisticWithdrawn(
                                                id, new UUID(0, 0), Nature.RECTIFICATION, source),
                                StatisticCorrected::new,
                                StatisticWithdrawn::new))
                .withMessageContaining("is not what registers");
    }
}
