package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Order;
import fr.avenant.observatory.chart.Selection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How an answer is shown; it has the same figures however it is.
 *
 * @param order what rows are sorted by; null for the usual one: charts by value, and tables as the
 *     register is
 * @param mine slug of the territory that the reader calls theirs
 * @param page of rows, from 1; 0 if none is asked for
 * @param unit code of the only unit that is drawn; null for each
 * @param onlyQpv whether quartiers of other kinds are left out
 * @param inLines whether every cell has a row of its own in the table
 */
public record Display(
        @Nullable Order order,
        @Nullable String mine,
        int page,
        @Nullable String unit,
        boolean onlyQpv,
        boolean inLines) {

    /** Parameters of pages and pictures, which the API does not know. */
    static final Set<String> PARAMETERS = Set.of("tri", "mon", "page", "unite", "quartiers", "vue");

    private static final String BY_VALUE = "valeur";
    private static final String BY_NAME = "nom";
    private static final String QPV = "qpv";
    private static final String LINES = "lignes";
    private static final String PAGE_NUMBER = "[1-9]\\d{0,3}";

    /** Nothing but the usual. */
    static Display usual() {
        return new Display(null, null, 0, null, false, false);
    }

    /** Reads the parameters of a request; what is not understood says nothing. */
    static Display read(MultiValueMap<String, String> parameters) {
        var order = value(parameters, "tri");
        var page = value(parameters, "page");
        return new Display(
                BY_VALUE.equals(order) ? Order.VALUE : BY_NAME.equals(order) ? Order.NAME : null,
                value(parameters, "mon"),
                page != null && page.matches(PAGE_NUMBER) ? Integer.parseInt(page) : 0,
                value(parameters, "unite"),
                QPV.equals(value(parameters, "quartiers")),
                LINES.equals(value(parameters, "vue")));
    }

    /** The same in an order, with a territory that the reader calls theirs. */
    Display of(@Nullable Order wanted, @Nullable String theirs) {
        return new Display(wanted, theirs, page, unit, onlyQpv, inLines);
    }

    /** The same on another page of rows. */
    public Display onPage(int number) {
        return new Display(order, mine, number, unit, onlyQpv, inLines);
    }

    /** The same with a row for every cell, or not. */
    public Display lines(boolean wanted) {
        return new Display(order, mine, 0, unit, onlyQpv, wanted);
    }

    /** The same of one unit only. */
    Display ofUnit(String code) {
        return new Display(order, mine, page, code, onlyQpv, inLines);
    }

    /** Which rows a chart draws. */
    Selection selection() {
        return new Selection(order == null ? Order.VALUE : order, page);
    }

    /** How the order stands in the address; null if it is the usual one. */
    public @Nullable String orderName() {
        return order == null ? null : order == Order.VALUE ? BY_VALUE : BY_NAME;
    }

    /** The page that shows the answer with that permalink so. */
    String permalink(String ofApi) {
        var query =
                UriComponentsBuilder.newInstance()
                        .queryParams(parameters())
                        .encode()
                        .build()
                        .getQuery();
        return ofApi.replaceFirst("^/api/v1/comparison", "/comparaison")
                + (query == null ? "" : "&" + query);
    }

    /** What stands in the address. */
    public MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        add(parameters, "tri", orderName());
        add(parameters, "mon", mine);
        add(parameters, "page", page == 0 ? null : String.valueOf(page));
        add(parameters, "unite", unit);
        add(parameters, "quartiers", onlyQpv ? QPV : null);
        add(parameters, "vue", inLines ? LINES : null);
        return parameters;
    }

    private static void add(
            MultiValueMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name, value);
        }
    }

    private static @Nullable String value(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
