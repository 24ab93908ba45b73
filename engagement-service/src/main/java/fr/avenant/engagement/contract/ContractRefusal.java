package fr.avenant.engagement.contract;

import fr.avenant.kit.refusal.Refusal;

/** Why a change of a contract is refused. */
enum ContractRefusal implements Refusal {
    /** A contract is signed once; what was recorded wrongly is corrected. */
    CONTRACT_ALREADY_SIGNED,
    /**
     * Only what is signed can be amended (loi 2014-173, article 6). A contract that a source shows
     * amended was signed, even if nothing says when and by whom.
     */
    CONTRACT_NOT_SIGNED,
    /** This avenant is recorded already. */
    AVENANT_ALREADY_SIGNED,
    /** The avenant would have been signed before the contract that it amends. */
    AVENANT_BEFORE_CONTRACT,
    /** The new end is not later than the contract's own (loi 2014-173, article 6). */
    PROLONGATION_NOT_LATER
}
