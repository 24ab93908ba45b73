package fr.avenant.observatory.choice;

import fr.avenant.observatory.search.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group of check boxes: one for each that can be chosen while they are few; otherwise for those
 * that are chosen and those that a search finds beside them, so that every other can be added.
 *
 * @param parameter of the address that keeps what is chosen
 * @param legend what is chosen from
 * @param options the check boxes; what is chosen comes first if there are many
 * @param searchable whether there are too many for a check box each
 * @param searched what was typed; empty if nothing was
 * @param all how many can be chosen
 * @param found how many the search found that are not chosen
 */
public record Choice(
        String parameter,
        String legend,
        List<Option> options,
        boolean searchable,
        String searched,
        int all,
        int found) {

    /** With no more than this each has its check box. */
    public static final int FEW = 24;

    /** Of what a search finds, so many are shown. */
    private static final int SHOWN = 60;

    private static final String SEARCH = "cherche-";

    /** A check box. */
    public record Option(String code, String label, String note, boolean chosen) {

        private static Option of(Candidate candidate, boolean chosen) {
            return new Option(candidate.code(), candidate.label(), candidate.note(), chosen);
        }
    }

    /**
     * @param candidates all that can be chosen, in their order
     * @param chosen codes; those of no candidate are passed over
     * @param searched what was typed into the search, if anything was
     */
    public static Choice of(
            String parameter,
            String legend,
            List<Candidate> candidates,
            Collection<String> chosen,
            @Nullable String searched) {
        var codes = new LinkedHashSet<>(chosen);
        var typed = searched == null ? "" : searched.strip();
        if (candidates.size() <= FEW) {
            return new Choice(
                    parameter,
                    legend,
                    candidates.stream()
                            .map(it -> Option.of(it, codes.contains(it.code())))
                            .toList(),
                    false,
                    "",
                    candidates.size(),
                    0);
        }
        var byCode =
                candidates.stream()
                        .collect(
                                Collectors.toMap(
                                        Candidate::code,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        var options = new ArrayList<Option>();
        codes.stream()
                .map(byCode::get)
                .flatMap(Stream::ofNullable)
                .forEach(it -> options.add(Option.of(it, true)));
        var wanted = Wanted.of(typed);
        var found =
                wanted.nothing()
                        ? List.<Candidate>of()
                        : byCode.values().stream()
                                .filter(it -> !codes.contains(it.code()))
                                .filter(it -> wanted.isIn(it.everything()))
                                .toList();
        found.stream().limit(SHOWN).forEach(it -> options.add(Option.of(it, false)));
        return new Choice(parameter, legend, options, true, typed, byCode.size(), found.size());
    }

    /** Whether a parameter of an address is what is typed into a search, and asks for nothing. */
    public static boolean isSearch(String parameter) {
        return parameter.startsWith(SEARCH);
    }

    /** The parameter of what is typed into the search for members of another one. */
    public static String searchOf(String parameter) {
        return SEARCH + parameter;
    }

    /** The parameter of its search. */
    public String search() {
        return searchOf(parameter);
    }

    /** How many are chosen. */
    public long chosen() {
        return options.stream().filter(Option::chosen).count();
    }

    /** How many the search found that have no check box. */
    public int beyond() {
        return Math.max(0, found - SHOWN);
    }

    /** Codes of what is chosen and of what was found; of the former alone if not all are shown. */
    public List<String> withFound() {
        return options.stream()
                .filter(it -> it.chosen() || beyond() == 0)
                .map(Option::code)
                .toList();
    }
}
