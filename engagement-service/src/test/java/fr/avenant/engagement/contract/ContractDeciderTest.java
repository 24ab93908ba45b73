package fr.avenant.engagement.contract;

import static fr.avenant.contracts.Nature.ENTERED_IN_ERROR;
import static fr.avenant.engagement.contract.Contracts.AURILLAC_2015;
import static fr.avenant.engagement.contract.Contracts.amend;
import static fr.avenant.engagement.contract.Contracts.amended;
import static fr.avenant.engagement.contract.Contracts.correct;
import static fr.avenant.engagement.contract.Contracts.corrected;
import static fr.avenant.engagement.contract.Contracts.register;
import static fr.avenant.engagement.contract.Contracts.sign;
import static fr.avenant.engagement.contract.Contracts.signature;
import static fr.avenant.engagement.contract.Contracts.signed;
import static fr.avenant.engagement.contract.Contracts.titled;
import static fr.avenant.engagement.contract.Contracts.unsigned;
import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Contract.Avenant;
import fr.avenant.contracts.engagement.Contract.Signature;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractDeciderTest
        extends FactRules<Contract, ContractCommand, ContractEvent, Decision<ContractEvent>> {

    private static final Signature IN_2015 = signature("2015-11-13");
    private static final Signature UNDATED = signature(null);
    private static final Avenant PERR =
            new Avenant("contract:aurillac.perr-2020", "2020-11-16", "2022-12-31");
    private static final DeciderSpec<ContractCommand, ContractEvent, Decision<ContractEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Contract>unknown(),
                            ContractDecider::decide,
                            (state, id, event) ->
                                    ContractDecider.evolve(state, new Recorded<>(id, event)));

    ContractDeciderTest() {
        super(
                Contracts.AURILLAC_2015,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
    }

    @Test
    void a_contract_that_a_source_shows_signed_is_taken_over_signed() {
        DECIDER.given()
                .when(register(unsigned().signed(IN_2015)))
                .then(
                        Decision.accepted(
                                List.of(
                                        AURILLAC_2015.registered(),
                                        signed(IN_2015, Effective.since("2015-11-13")))));
    }

    @Test
    void a_contract_that_a_source_shows_amended_is_taken_over_amended() {
        DECIDER.given()
                .when(register(unsigned().signed(UNDATED).amended(PERR)))
                .then(
                        Decision.accepted(
                                List.of(
                                        AURILLAC_2015.registered(),
                                        signed(UNDATED, Effective.sinceIfPrinted(null)),
                                        amended(PERR, Effective.since("2020-11-16")))));
    }

    @Test
    void a_signature_that_no_source_tells_of_is_not_made_up() {
        DECIDER.given()
                .when(register(unsigned().amended(PERR)))
                .then(
                        Decision.accepted(
                                List.of(
                                        AURILLAC_2015.registered(),
                                        amended(PERR, Effective.since("2020-11-16")))));
    }

    @Test
    void what_was_taken_over_in_several_events_is_recorded_as_a_whole() {
        var whole = unsigned().signed(IN_2015).amended(PERR);

        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015), amended(PERR))
                .when(correct(whole))
                .then(Decision.refused(CommonRefusal.NOTHING_CHANGED));
    }

    @Test
    void a_contract_is_signed() {
        DECIDER.given(AURILLAC_2015.registered())
                .when(sign(IN_2015))
                .then(Decision.accepted(signed(IN_2015)));
    }

    @Test
    void a_contract_is_signed_once() {
        DECIDER.given(AURILLAC_2015.registered(), signed(UNDATED))
                .when(sign(IN_2015))
                .then(Decision.refused(ContractRefusal.CONTRACT_ALREADY_SIGNED));
    }

    @Test
    void a_signed_contract_is_amended() {
        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015))
                .when(amend(PERR))
                .then(Decision.accepted(amended(PERR)));
    }

    @Test
    void a_contract_that_is_not_signed_is_not_amended() {
        DECIDER.given(AURILLAC_2015.registered())
                .when(amend(PERR))
                .then(Decision.refused(ContractRefusal.CONTRACT_NOT_SIGNED));
    }

    @Test
    void a_contract_that_was_amended_before_was_signed_whoever_says_when() {
        var second = new Avenant("contract:aurillac.avenant-2023", null, "2023");

        DECIDER.given(AURILLAC_2015.registered(), amended(PERR))
                .when(amend(second))
                .then(Decision.accepted(amended(second)));
    }

    @Test
    void an_avenant_is_signed_once() {
        var again = new Avenant(PERR.contract(), "2021", null);

        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015), amended(PERR))
                .when(amend(again))
                .then(Decision.refused(ContractRefusal.AVENANT_ALREADY_SIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-11-12", "2015-10", "2014"})
    void an_avenant_is_not_signed_before_its_contract(String signedOn) {
        var early = new Avenant(PERR.contract(), signedOn, null);

        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015))
                .when(amend(early))
                .then(Decision.refused(ContractRefusal.AVENANT_BEFORE_CONTRACT));
        DECIDER.given(AURILLAC_2015.registered(), amended(early))
                .when(sign(IN_2015))
                .then(Decision.refused(ContractRefusal.AVENANT_BEFORE_CONTRACT));
        DECIDER.given()
                .when(register(unsigned().signed(IN_2015).amended(early)))
                .then(Decision.refused(ContractRefusal.AVENANT_BEFORE_CONTRACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-11-13", "2015-11", "2015"})
    void an_avenant_may_have_been_signed_when_its_date_leaves_it_open(String signedOn) {
        var perhaps = new Avenant(PERR.contract(), signedOn, null);

        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015))
                .when(amend(perhaps))
                .then(Decision.accepted(amended(perhaps)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-12-31", "2019"})
    void a_prolongation_ends_later_than_the_contract(String prolongsTo) {
        var useless = new Avenant(PERR.contract(), PERR.signedOn(), prolongsTo);

        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015))
                .when(amend(useless))
                .then(Decision.refused(ContractRefusal.PROLONGATION_NOT_LATER));
        DECIDER.given(AURILLAC_2015.registered())
                .when(correct(unsigned().amended(useless)))
                .then(Decision.refused(ContractRefusal.PROLONGATION_NOT_LATER));
    }

    @Test
    void a_correction_of_the_rest_leaves_what_was_signed() {
        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015), amended(PERR))
                .when(correct(2, titled("Contrat de ville")))
                .then(
                        Decision.accepted(
                                corrected(
                                        2,
                                        titled("Contrat de ville").signed(IN_2015).amended(PERR))));
    }

    @Test
    void a_correction_that_leaves_out_no_more_than_what_was_signed_changes_nothing() {
        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015), amended(PERR))
                .when(correct(2, unsigned()))
                .then(Decision.refused(CommonRefusal.NOTHING_CHANGED));
    }

    @Test
    void a_correction_corrects_what_it_tells_of_an_act_and_leaves_the_others() {
        var later = new Avenant("contract:aurillac.perr-2023", "2022-12-01", "2023-12-31");
        var dated = new Avenant(PERR.contract(), "2020-11-17", PERR.prolongsTo());

        DECIDER.given(AURILLAC_2015.registered(), signed(UNDATED), amended(PERR), amended(later))
                .when(correct(3, unsigned().signed(IN_2015).amended(dated)))
                .then(
                        Decision.accepted(
                                corrected(
                                        3,
                                        unsigned().signed(IN_2015).amended(dated).amended(later))));
        DECIDER.given(AURILLAC_2015.registered(), signed(UNDATED), amended(PERR))
                .when(correct(2, unsigned().amended(later)))
                .then(
                        Decision.accepted(
                                corrected(
                                        2,
                                        unsigned().signed(UNDATED).amended(PERR).amended(later))));
    }

    @Test
    void what_stays_must_go_with_what_is_corrected() {
        var early = new Avenant(PERR.contract(), "2014-01-01", null);

        DECIDER.given(AURILLAC_2015.registered(), signed(UNDATED), amended(early))
                .when(correct(2, unsigned().signed(IN_2015)))
                .then(Decision.refused(ContractRefusal.AVENANT_BEFORE_CONTRACT));
    }

    @Test
    void whoever_has_not_seen_an_act_corrects_nothing() {
        DECIDER.given(AURILLAC_2015.registered(), signed(IN_2015), amended(PERR))
                .when(correct(1, titled("Contrat de ville")))
                .then(Lifecycle.stale(eventId(1), eventId(2)));
    }

    @Test
    void a_stored_correction_tells_signature_and_avenants() {
        DECIDER.given(AURILLAC_2015.registered(), corrected(unsigned().signed(UNDATED)))
                .when(sign(IN_2015))
                .then(Decision.refused(ContractRefusal.CONTRACT_ALREADY_SIGNED));
        DECIDER.given(AURILLAC_2015.registered(), signed(UNDATED), corrected(unsigned()))
                .when(sign(IN_2015))
                .then(Decision.accepted(signed(IN_2015)));
    }

    @Test
    void only_a_contract_on_record_is_signed_or_amended() {
        DECIDER.given().when(sign(IN_2015)).then(Decision.refused(CommonRefusal.NOT_RECORDED));
        DECIDER.given(
                        AURILLAC_2015.registered(),
                        AURILLAC_2015.withdrawn(eventId(0), ENTERED_IN_ERROR))
                .when(amend(PERR))
                .then(Decision.refused(CommonRefusal.WITHDRAWN));
    }
}
