package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.dossiers.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A partner of an engagement is named where the engagement is written, or said to be inferred. Its
 * names are those that its own fact has; public bodies are called by what they are, too.
 */
class InferredPartnersTest {

    /** As contracts call the only one of its kind that they can mean. */
    private static final Map<Organisation.Kind, Pattern> CALLED =
            Map.of(
                    Organisation.Kind.STATE,
                    Pattern.compile("\\b[EÉ]tat\\b", Pattern.UNICODE_CHARACTER_CLASS),
                    Organisation.Kind.REGION,
                    Pattern.compile("\\bRégion\\b", Pattern.UNICODE_CHARACTER_CLASS),
                    Organisation.Kind.DEPARTMENT,
                    Pattern.compile("\\bDépartement\\b|\\bConseil [Dd]épartemental\\b"),
                    Organisation.Kind.EPCI,
                    Pattern.compile("\\bAgglo\\b|\\b[Aa]gglomération\\b"),
                    Organisation.Kind.COMMUNE,
                    Pattern.compile("(?<!ontrats? de |olitique de la |olitique )\\b[Vv]ille\\b"));

    /** How a locator says that whoever it is about is not there. */
    private static final Pattern NOT_NAMED =
            Pattern.compile("(?:employeur|auteur|partenaire)s? non (?:imprimé|nommé)s?");

    /** Services of the State are called by their own names. */
    private static final String STATE = "organisation:etat";

    private final Map<String, Organisation> organisations = new HashMap<>();

    InferredPartnersTest() {
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof Organisation organisation) {
                organisations.put(fact.id(), organisation);
            }
        }
    }

    /** Skipped where the documents are not. */
    @Test
    void a_partner_that_its_place_does_not_name_is_said_to_be_inferred() {
        var sections = Sections.of(SourceDocuments.orSkip());
        var offenders = new ArrayList<String>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof Engagement engagement) {
                var place = place(fact, sections);
                var inferred =
                        engagement.inferred().stream().map(Engagement.Inferred::partner).toList();
                engagement.partners().stream()
                        .filter(partner -> !inferred.contains(partner))
                        .filter(partner -> place.stream().noneMatch(it -> names(it, partner)))
                        .forEach(partner -> offenders.add(Dossier.told(fact) + " " + partner));
            }
        }

        assertThat(offenders).isEmpty();
    }

    /**
     * Where the sections of a body are known; a seat may be told in another one than the body.
     * Skipped where the documents are not.
     */
    @Test
    void a_seat_is_of_an_organisation_that_a_section_names_or_is_said_to_be_inferred() {
        var sections = Sections.of(SourceDocuments.orSkip());
        var offenders = new ArrayList<String>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof Body body) {
                var place =
                        Stream.of(locator(fact).split(" ; "))
                                .flatMap(part -> sections.at(document(fact), part).stream())
                                .toList();
                body.seats().stream()
                        .filter(seat -> !place.isEmpty() && seat.inferred() == null)
                        .map(Body.Seat::organisation)
                        .filter(Objects::nonNull)
                        .filter(seated -> place.stream().noneMatch(it -> names(it, seated)))
                        .forEach(seated -> offenders.add(Dossier.told(fact) + " " + seated));
            }
        }

        assertThat(offenders).isEmpty();
    }

    @Test
    void nor_may_a_locator_alone_say_that_somebody_is_not_named() {
        var offenders =
                Dossier.FACTS.stream()
                        .filter(fact -> NOT_NAMED.matcher(locator(fact)).find())
                        .filter(fact ->
                                switch (fact.content()) {
                                    case Engagement it -> it.inferred().isEmpty();
                                    case Means it -> it.partnerInferred() == null;
                                    case Post it -> it.structureInferred() == null;
                                    default -> false;
                                })
                        .map(Dossier::told)
                        .toList();

        assertThat(offenders).isEmpty();
    }

    private static String locator(Fact fact) {
        return Objects.requireNonNullElse(fact.source().locator(), "");
    }

    private static String document(Fact fact) {
        return Objects.requireNonNull(fact.source().document());
    }

    private static List<String> place(Fact fact, Sections sections) {
        var document = document(fact);
        var locator = Objects.requireNonNull(fact.source().locator());
        return Stream.concat(
                        Stream.of(Sections.headings(locator)),
                        sections.at(document, locator).stream())
                .toList();
    }

    private boolean names(String text, String partner) {
        var organisation = Objects.requireNonNull(organisations.get(partner));
        var folded = SourceText.folded(text);
        return Stream.concat(
                                Stream.of(organisation.name()),
                                Stream.concat(
                                        Stream.ofNullable(organisation.sigle()),
                                        organisation.otherNames().stream()))
                        .anyMatch(name -> folded.contains(SourceText.folded(name)))
                || isCalled(text, partner, organisation.kind());
    }

    private static boolean isCalled(String text, String partner, Organisation.Kind kind) {
        var called = CALLED.get(kind);
        return called != null
                && (kind != Organisation.Kind.STATE || partner.equals(STATE))
                && called.matcher(text).find();
    }
}
