package fr.avenant.observatory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class QuestionTest {

    @Test
    void boxes_that_are_ticked_and_lists_with_commas_say_the_same() {
        var ticked = new LinkedMultiValueMap<String, String>();
        ticked.add("measure", "qpv.population");
        ticked.addAll("by", List.of("territory", "year"));
        var listed = new LinkedMultiValueMap<String, String>();
        listed.add("measure", "qpv.population");
        listed.add("by", "territory, year");

        assertThat(Question.read(ticked)).isEqualTo(Question.read(listed));
    }

    @Test
    void fields_left_blank_say_nothing_and_the_view_is_no_filter() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("measure", "qpv.population");
        parameters.add("on", "");
        parameters.add("vue", "lignes");
        parameters.add("stage", "spent");

        assertThat(Question.read(parameters).filters()).containsOnlyKeys("stage");
    }

    @Test
    void page_and_api_have_the_same_parameters() {
        var question =
                Question.about("tfpb.expense", List.of("landlord", "year"))
                        .only("territory", List.of("cahors"));

        assertThat(question.page())
                .isEqualTo("/comparaison?measure=tfpb.expense&by=landlord,year&territory=cahors");
        assertThat(question.parameters().toSingleValueMap())
                .containsEntry("by", "landlord,year")
                .containsEntry("territory", "cahors");
    }

    @Test
    void a_filter_is_dropped_by_choosing_nothing() {
        var question = Question.about("m", List.of()).only("stage", List.of("spent"));

        assertThat(question.only("stage", List.of()).filters()).isEmpty();
    }

    @Test
    void what_is_typed_cannot_leave_its_parameter() {
        var question = Question.about("m&by=x", List.of()).only("year", List.of("1&2"));

        assertThat(question.page()).isEqualTo("/comparaison?measure=m%26by%3Dx&year=1%262");
    }
}
