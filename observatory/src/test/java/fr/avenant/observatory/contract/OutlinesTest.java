package fr.avenant.observatory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Reporting;
import fr.avenant.observatory.connection.AnswerJson;
import fr.avenant.observatory.figure.Quantities;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.Node;
import fr.avenant.observatory.reporting.answer.Partner;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final Outlines OUTLINES = outlines();

    private static final Partner CAF = new Partner("organisation:caf", "Caf de l’Aude");
    private static final Partner VILLE = new Partner("organisation:ville", "Ville");

    private static final ContractDetail CONTRACT =
            contract(
                    List.of(
                            node("d1", "Grandir", null),
                            node("d1-o2", "Réussite éducative", "d1"),
                            node("d1-o1", "Accès à la santé", "d1"),
                            node("d2", "Travailler", null)),
                    List.of(
                            engagement("e1", "Suivi des élèves", "d1-o2", "cohesion", CAF),
                            engagement("e2", "Clauses d’insertion", "d2", "emploi", VILLE),
                            engagement("e3", "Conférence annuelle", null, "pilotage", VILLE)));

    @Test
    void nodes_hang_below_their_parent_in_the_order_of_the_document() {
        assertThat(all().roots()).extracting(it -> it.node().code()).containsExactly("d1", "d2");
        assertThat(all().roots().getFirst().branches())
                .extracting(it -> it.node().code())
                .containsExactly("d1-o2", "d1-o1");
    }

    @Test
    void a_node_whose_parent_is_missing_is_not_lost() {
        var contract = contract(List.of(node("9.1", "Objectif", "9")), List.of());

        assertThat(OUTLINES.of(contract, everything()).roots()).hasSize(1);
    }

    @Test
    void an_engagement_stands_in_its_node_and_one_without_node_under_its_pillar() {
        assertThat(engagements(all().roots().getLast())).containsExactly("e2");
        assertThat(all().loose()).containsOnlyKeys("pilotage");
    }

    @Test
    void an_engagement_whose_node_is_missing_is_not_lost() {
        var contract =
                contract(List.of(), List.of(engagement("e1", "Suivi", "gone", "cohesion", CAF)));

        assertThat(OUTLINES.of(contract, everything()).looseSize()).isEqualTo(1);
    }

    @Test
    void what_is_found_keeps_its_ancestors_and_nothing_else() {
        var outline = search("sante");

        assertThat(codes(outline)).containsExactly("d1", "d1-o1");
        assertThat(outline.loose()).isEmpty();
        assertThat(outline.found()).isEqualTo(new Outline.Found(1, 0, 0));
        assertThat(outline.roots().getFirst().found()).isFalse();
    }

    @Test
    void accents_case_apostrophes_and_the_order_of_words_make_no_difference() {
        assertThat(search("EDUCATIVE reussite").found().nodes()).isEqualTo(1);
        assertThat(search("d'insertion").found().engagements()).isEqualTo(1);
        assertThat(search("réussite santé").found().total()).isZero();
    }

    @Test
    void an_indicator_is_found_by_its_label_and_by_its_figure_however_it_is_grouped() {
        assertThat(search("assidus").found()).isEqualTo(new Outline.Found(0, 0, 3));
        assertThat(search("1234").found().indicators()).isEqualTo(3);
        assertThat(search("1 234").found().indicators()).isEqualTo(3);
    }

    @Test
    void an_engagement_is_found_by_its_partner_and_its_place_in_the_document() {
        assertThat(search("caf").found().engagements()).isEqualTo(1);
        assertThat(search("fiche e2").found().engagements()).isEqualTo(1);
    }

    @Test
    void a_partner_keeps_its_engagements_under_their_ancestors_and_counts_no_node() {
        var outline = OUTLINES.of(CONTRACT, Search.of(null, CAF.id(), null));

        assertThat(codes(outline)).containsExactly("d1", "d1-o2");
        assertThat(outline.found()).isEqualTo(new Outline.Found(0, 1, 1));
    }

    @Test
    void words_partner_and_pillar_must_all_hold() {
        assertThat(OUTLINES.of(CONTRACT, Search.of("clauses", VILLE.id(), "emploi")).found())
                .isEqualTo(new Outline.Found(0, 1, 0));
        assertThat(OUTLINES.of(CONTRACT, Search.of("clauses", VILLE.id(), "pilotage")).found())
                .isEqualTo(new Outline.Found(0, 0, 0));
    }

    @Test
    void blank_parameters_ask_for_everything() {
        assertThat(Search.of(" ", "", "").active()).isFalse();
        assertThat(OUTLINES.of(CONTRACT, Search.of(" ", "", "")).found())
                .isEqualTo(new Outline.Found(4, 3, 3));
    }

    private static Outline all() {
        return OUTLINES.of(CONTRACT, everything());
    }

    private static Outline search(String q) {
        return OUTLINES.of(CONTRACT, Search.of(q, null, null));
    }

    private static Search everything() {
        return Search.of(null, null, null);
    }

    private static List<String> codes(Outline outline) {
        return outline.roots().stream().flatMap(OutlinesTest::codes).toList();
    }

    private static Stream<String> codes(Branch branch) {
        return Stream.concat(
                Stream.of(branch.node().code()),
                branch.branches().stream().flatMap(OutlinesTest::codes));
    }

    private static List<String> engagements(Branch branch) {
        return branch.engagements().stream().map(it -> it.engagement().id()).toList();
    }

    private static Outlines outlines() {
        return new Outlines(Reporting.bean(Quantities.class));
    }

    private static Node node(String code, String label, @Nullable String parent) {
        return Reporting.answer(
                Node.class,
                "{'code':'%s','label':'%s'%s}"
                        .formatted(
                                code, label, parent == null ? "" : ",'parent':'" + parent + "'"));
    }

    private static EngagementDetail engagement(
            String id, String label, @Nullable String node, String pillar, Partner partner) {
        return Reporting.answer(
                EngagementDetail.class,
                """
                {'id':'%1$s','label':'%2$s','pillar':'%3$s'%4$s,
                 'partners':[{'id':'%5$s','name':'%6$s'}],
                 'source':{'document':'document:x','locator':'fiche %1$s'},
                 'indicators':[{'id':'%1$s-i1','label':'Élèves assidus','reports':[
                    {'stage':'reported','unit':'pupils','quantity':{'kind':'measured','value':'1234'}}]}]}
                """
                        .formatted(
                                id,
                                label,
                                pillar,
                                node == null ? "" : ",'node':'" + node + "'",
                                partner.id(),
                                partner.name()));
    }

    private static ContractDetail contract(List<Node> nodes, List<EngagementDetail> engagements) {
        var json = AnswerJson.mapper();
        return Reporting.answer(
                ContractDetail.class,
                "{'id':'contract:x','slug':'x','territory':'t','title':'Contrat','framework':{'nodes':%s},'engagements':%s}"
                        .formatted(
                                json.writeValueAsString(nodes),
                                json.writeValueAsString(engagements)));
    }
}
