package fr.avenant.engagement.contract;

import fr.avenant.kit.decision.Refusal;

/** Why a change of a contract is refused. */
enum ContractRefusal implements Refusal {
    /** A contract is signed once; what was recorded wrongly is corrected. */
    CONTRACT_ALREADY_SIGNED,
    /** Only what is signed can be amended (loi 2014-173, article 6). */
    CONTRACT_NOT_SIGNED,
    /** This avenant is recorded already. */
    AVENANT_ALREADY_SIGNED
}
