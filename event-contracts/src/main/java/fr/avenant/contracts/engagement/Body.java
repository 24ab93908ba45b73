package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that steers or follows a contract, as its text composes it.
 *
 * @param territory slug
 * @param contract identifier
 * @param label short title
 * @param kind what it is for
 * @param frequency how often it meets, where the contract says, in short French
 * @param seats who sits in it
 */
public record Body(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) String label,
        Kind kind,
        @Closed(Words.FREQUENCY) @Form(Text.LABEL) @Nullable String frequency,
        @Count(Bounds.MOST_NAMED) List<Seat> seats)
        implements Located {

    /** What a body is for. */
    public enum Kind {
        @JsonProperty("steeringCommittee")
        STEERING_COMMITTEE,
        @JsonProperty("technicalCommittee")
        TECHNICAL_COMMITTEE,
        @JsonProperty("projectGroup")
        PROJECT_GROUP,
        @JsonProperty("citizensCouncil")
        CITIZENS_COUNCIL,
        @JsonProperty("evaluationGroup")
        EVALUATION_GROUP,
        @JsonProperty("other")
        OTHER
    }

    /** What somebody does in a body. */
    public enum Role {
        @JsonProperty("chair")
        CHAIR,
        @JsonProperty("member")
        MEMBER,
        @JsonProperty("guest")
        GUEST,
        @JsonProperty("secretariat")
        SECRETARIAT
    }

    /**
     * Those who sit together in a body: an organisation, a college, or a group that the text names.
     *
     * @param label short name
     * @param organisation identifier, if it is one
     * @param inferred why it is taken for that organisation, in short French, if the text does not
     *     name it
     * @param college of a conseil citoyen, such as {@code habitants}
     * @param role what they do there; absent if the text does not say
     * @param count how many they are, where the text says
     * @param women how many of them are women
     * @param men how many of them are men
     */
    public record Seat(
            @Closed(Words.SEAT) @Form(Text.LABEL) String label,
            @RefersTo("organisation") @Form(Text.IDENTIFIER) @Nullable String organisation,
            @Closed(Words.REMARK) @Form(Text.LABEL) @Nullable String inferred,
            @Closed(Words.SEAT) @Form(Text.LABEL) @Nullable String college,
            @Nullable Role role,
            @Range(from = 0, to = Bounds.MOST_PEOPLE) @Nullable Integer count,
            @Range(from = 0, to = Bounds.MOST_PEOPLE) @Nullable Integer women,
            @Range(from = 0, to = Bounds.MOST_PEOPLE) @Nullable Integer men) {

        public Seat {
            InvalidContent.unless(
                    Stream.of(count, women, men).allMatch(it -> it == null || it >= 0),
                    "count",
                    "must not be negative");
            InvalidContent.unless(
                    inferred == null || organisation != null,
                    "inferred",
                    "goes with an organisation");
        }

        /** Of whom the text names, if it is an organisation. */
        public Seat(
                String label,
                @Nullable String organisation,
                @Nullable String college,
                @Nullable Role role,
                @Nullable Integer count,
                @Nullable Integer women,
                @Nullable Integer men) {
            this(label, organisation, null, college, role, count, women, men);
        }
    }

    public Body {
        seats = seats == null ? List.of() : List.copyOf(seats);
    }
}
