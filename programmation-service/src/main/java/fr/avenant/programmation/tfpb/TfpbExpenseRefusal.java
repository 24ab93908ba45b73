package fr.avenant.programmation.tfpb;

import fr.avenant.kit.refusal.Refusal;

/** Why a change of a landlord's expense is refused. */
enum TfpbExpenseRefusal implements Refusal {
    /**
     * What was spent does not complete what was planned: the agreement plans, the landlord's yearly
     * account tells what was done (CGI, article 1388 bis), and both are kept.
     */
    EXPENSE_OF_ANOTHER_STAGE
}
