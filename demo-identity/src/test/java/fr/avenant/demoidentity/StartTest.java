package fr.avenant.demoidentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void it_does_not_start_where_others_could_reach_it(String address) {
        assertThatThrownBy(() -> RunningProvider.start("server.address=" + address))
                .rootCause()
                .hasMessageContaining("demonstration accounts would be open to the network")
                .hasMessageContaining("avenant.demo-identity.beyond-loopback=true");
    }

    @Test
    void it_starts_there_when_told_so() throws Exception {
        try (var provider =
                RunningProvider.start(
                        "server.address=0.0.0.0", "avenant.demo-identity.beyond-loopback=true")) {
            assertThat(provider.browser().get("/actuator/health").body()).contains("UP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people[1].actor", "machines[0].actor"})
    void it_does_not_start_with_an_actor_that_is_not_random(String setting) {
        assertThatThrownBy(() ->
                        RunningProvider.start(
                                "avenant.demo-identity."
                                        + setting
                                        + "=3d813cbb-47fb-32ba-91df-831e1593ac29"))
                .rootCause()
                .hasMessageContaining("random UUID (version 4)");
    }

    @Test
    void it_does_not_start_with_one_actor_for_two_people() {
        assertThatThrownBy(() ->
                        RunningProvider.start(
                                "avenant.demo-identity.people[1].actor=" + RunningProvider.ANA))
                .rootCause()
                .hasMessageContaining("share an actor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "door-secret", "machines[0].secret"})
    void it_does_not_start_without_a_secret(String setting) {
        assertThatThrownBy(() -> RunningProvider.start("avenant.demo-identity." + setting + "="))
                .rootCause()
                .hasMessageContaining("missing");
    }
}
