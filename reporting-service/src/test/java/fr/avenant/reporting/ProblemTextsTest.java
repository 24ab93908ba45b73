package fr.avenant.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.http.RefusalTexts;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    /** Codes of any service, in words of one that records nothing. */
    private static final String[] OF_ANY_SERVICE = {"broken", "unavailable", "concurrent-change"};

    @Test
    void every_code_has_a_title_a_detail_and_an_action_and_there_are_no_others() {
        RefusalTexts.check("fr.avenant.reporting", "reporting", OF_ANY_SERVICE);
    }

    @Test
    void whoever_asks_is_told_nothing_of_what_they_did_not_record() {
        var texts = ResourceBundle.getBundle("problems/reporting");

        assertThat(texts.keySet())
                .allSatisfy(key ->
                        assertThat(texts.getString(key))
                                .doesNotContain("Rien n'a été enregistré")
                                .doesNotContain("idempotence"));
    }
}
