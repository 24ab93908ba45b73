package fr.avenant.dossiers.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Nature;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSettingsTest {

    @Test
    void the_addresses_of_all_services_are_given_by_name() {
        var addresses =
                ServiceAddresses.parse(
                        "territory=http://a:1, engagement=http://b:2/,programmation=http://c:3/p");
        assertThat(addresses.of(Contexts.TERRITORY, "/x")).isEqualTo(URI.create("http://a:1/x"));
        assertThat(addresses.of(Contexts.ENGAGEMENT, "/x")).isEqualTo(URI.create("http://b:2/x"));
        assertThat(addresses.of(Contexts.PROGRAMMATION, "/x"))
                .isEqualTo(URI.create("http://c:3/p/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "territory",
                "territory=http://a:1",
                "territory=a:1,engagement=http://b:2,programmation=http://c:3",
                "territory=http://a:1,engagement=http://b:2,reporting=http://c:3"
            })
    void anything_else_is_no_set_of_addresses(String text) {
        assertThatThrownBy(() -> ServiceAddresses.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_ACT", "ENTERED_IN_ERROR"})
    void a_correction_is_a_rectification_or_a_completion(Nature nature) {
        var patience = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new LoadOptions(nature, false, patience))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
