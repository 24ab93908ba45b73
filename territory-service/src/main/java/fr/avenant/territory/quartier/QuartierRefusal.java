package fr.avenant.territory.quartier;

import fr.avenant.kit.refusal.Refusal;

/** Why a change of a quartier is refused. */
enum QuartierRefusal implements Refusal {
    /** The perimeter is recorded already, word for word. */
    PERIMETER_ALREADY_RECORDED,
    /**
     * A perimeter of the same date or a later one is recorded: decrees replace the geography from a
     * date on (loi 2014-173, article 5); what was recorded wrongly is corrected.
     */
    PERIMETER_NOT_LATER,
    /**
     * The quartier has left the geography: only an act that creates it anew brings it back (loi
     * 2014-173, article 5).
     */
    QUARTIER_LEFT
}
