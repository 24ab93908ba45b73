package fr.avenant.reporting.parameter;

import fr.avenant.kit.refusal.Refusal;

/**
 * That what a parameter names is not there.
 *
 * @param refusal what a path that names it is refused with
 */
record UnknownInParameter(Refusal refusal) implements Refusal {

    private static final int BAD_REQUEST = 400;

    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }

    @Override
    public String code() {
        return refusal.code();
    }
}
