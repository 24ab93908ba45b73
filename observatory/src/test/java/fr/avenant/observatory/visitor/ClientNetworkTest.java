package fr.avenant.observatory.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.77/32, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.77/32, 192.0.2.0/24",
        "ailleurs.test, unknown, unknown"
    })
    void a_client_is_a_household_and_a_log_tells_only_its_neighbourhood(
            String address, String client, String neighbourhood) {
        assertThat(ClientNetwork.client(address)).isEqualTo(client);
        assertThat(ClientNetwork.neighbourhood(address)).isEqualTo(neighbourhood);
    }
}
