package fr.avenant.observatory.comparison;

import java.util.List;

/** A group of check boxes of the form. */
public record Choice(String parameter, String legend, List<Option> options) {

    /** A check box. */
    public record Option(String code, String label, boolean chosen) {}
}
