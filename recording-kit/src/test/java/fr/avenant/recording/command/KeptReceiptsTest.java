package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class KeptReceiptsTest {

    private final RunningSample sample;

    KeptReceiptsTest(RunningSample sample) {
        this.sample = sample;
    }

    @Test
    void receipts_of_ninety_days_go_and_younger_ones_stay() {
        var old = received("91 days");
        var younger = received("89 days");

        sample.bean(KeptReceipts.class).dropOld();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(younger)).isTrue();
    }

    private String received(String ago) {
        var key = UUID.randomUUID().toString();
        new Requests(sample).register(registration(freshId(), "any"), key);
        sample.jdbc()
                .sql("update command_receipt set received_at = now() - ?::interval where key = ?")
                .params(ago, key)
                .update();
        return key;
    }

    private boolean isKept(String key) {
        return sample.jdbc()
                .sql("select exists (select from command_receipt where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
