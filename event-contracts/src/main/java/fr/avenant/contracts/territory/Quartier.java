package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quartier of the politique de la ville.
 *
 * @param territory slug
 * @param name as the source writes it
 * @param kind priority quartier, watched quartier or another perimeter of attention
 * @param communes where it lies, as far as the source says
 * @param geography the versions of its perimeter that the source tells of, oldest first
 * @param otherNames under which documents print the same one
 */
public record Quartier(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @Form(Text.NAME) String name,
        Kind kind,
        @Form(Text.NAME) @Count(Bounds.MOST_NAMED) List<String> communes,
        @Count(Bounds.MOST_NAMED) List<Perimeter> geography,
        @Form(Text.NAME) @Count(Bounds.MOST_NAMED) List<String> otherNames)
        implements Located {

    /** The legal kinds of quartiers (loi 2014-173, articles 5 and 13). */
    public enum Kind {
        @JsonProperty("qpv")
        QPV,
        @JsonProperty("qva")
        QVA,
        @JsonProperty("other")
        OTHER
    }

    public Quartier {
        communes = communes == null ? List.of() : List.copyOf(communes);
        geography = geography == null ? List.of() : List.copyOf(geography);
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }

    /** The same without its perimeters, which are events of their own. */
    public Quartier withoutGeography() {
        return new Quartier(territory, name, kind, communes, List.of(), otherNames);
    }

    /** The same with one more version of its perimeter. */
    public Quartier with(Perimeter perimeter) {
        var all = Stream.concat(geography.stream(), Stream.of(perimeter)).toList();
        return new Quartier(territory, name, kind, communes, all, otherNames);
    }
}
