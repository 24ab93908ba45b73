package fr.avenant.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

class TimeParametersTest {

    private static final Clock BEFORE_MIDNIGHT_IN_UTC =
            Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void an_address_that_says_nothing_asks_for_today_in_france() {
        assertThat(read(""))
                .isEqualTo(new AskedTime(null, null, null, LocalDate.of(2026, 11, 21), null));
    }

    @Test
    void a_day_of_recording_ends_in_france() {
        assertThat(read("asOf=2026-07-01").asOf())
                .isEqualTo(Instant.parse("2026-07-01T21:59:59.999999Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on=2026-02-30 | on",
                "on=0000-01-01 | on",
                "on=20261121 | on",
                "on=2026-11-21&on=2026-11-22 | on",
                "asOf=yesterday | asOf",
                "asOf=2026-11-21T25:00:00Z | asOf",
                "positions=territory:1 | positions",
                "positions=territory:1,engagement:1,programmation:x | positions",
                "positions=territory:1,engagement:1,programmation:1&asOf=2026-01-01 | positions",
                "until=territory:1 | until",
                "ended=yes | ended"
            })
    void what_cannot_be_meant_is_refused_by_its_name(String address, String parameter) {
        assertThatThrownBy(() -> read(address))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidParameter.class))
                .extracting(InvalidParameter::name)
                .isEqualTo(parameter);
    }

    @Test
    void what_has_ended_is_there_if_it_is_asked_for_or_by_default() {
        assertThat(read("ended=included").ended()).isEqualTo(Ended.INCLUDED);
        assertThat(read("").withEndedByDefault().ended()).isEqualTo(Ended.INCLUDED);
        assertThat(read("ended=excluded").withEndedByDefault().ended()).isEqualTo(Ended.EXCLUDED);
    }

    @Test
    void a_coordinate_stands_in_an_address_as_it_is_read_from_one() {
        var known = Positions.of(_ -> 3);
        var coordinate =
                new Coordinate(
                        known, Positions.of(_ -> 5), LocalDate.of(2020, 2, 29), Ended.INCLUDED);
        var address = UriComponentsBuilder.newInstance();
        coordinate.parameters().forEach(address::queryParam);

        assertThat(TimeParameters.read(parameters(address), BEFORE_MIDNIGHT_IN_UTC))
                .isEqualTo(
                        new AskedTime(
                                known,
                                null,
                                coordinate.until(),
                                coordinate.on(),
                                coordinate.ended()));
    }

    @Test
    void nothing_is_later_than_what_is_known_unless_there_is_more() {
        var known = Positions.of(_ -> 3);

        assertThat(
                        new Coordinate(known, known, LocalDate.EPOCH, Ended.EXCLUDED)
                                .parameters()
                                .keySet())
                .containsExactly("positions", "on", "ended");
    }

    private static AskedTime read(String address) {
        return TimeParameters.read(
                parameters(UriComponentsBuilder.fromUriString("?" + address)),
                BEFORE_MIDNIGHT_IN_UTC);
    }

    private static Parameters parameters(UriComponentsBuilder address) {
        return new Parameters(address.build().getQueryParams());
    }
}
