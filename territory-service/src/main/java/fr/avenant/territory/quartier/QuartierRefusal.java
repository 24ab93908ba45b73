package fr.avenant.territory.quartier;

import fr.avenant.kit.decision.Refusal;

/** Why a change of a quartier is refused. */
enum QuartierRefusal implements Refusal {
    /** The perimeter is recorded already: same legal basis, same date of effect. */
    PERIMETER_ALREADY_RECORDED,
    /**
     * A later perimeter is in effect: decrees replace the geography from a date on (loi 2014-173,
     * article 5); what was recorded wrongly is corrected.
     */
    PERIMETER_NOT_LATER
}
