package fr.avenant.recording.problem;

import fr.avenant.testplatform.http.RefusalTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void every_code_has_a_title_a_detail_and_an_action_and_there_are_no_others() {
        RefusalTexts.check("fr.avenant.recording", "recording");
    }
}
