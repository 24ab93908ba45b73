package fr.avenant.observatory.limit;

import fr.avenant.observatory.token.ProgramTokens;
import fr.avenant.observatory.visitor.Visitor;
import org.springframework.stereotype.Component;

/** Offers the limits to the chains of filters; as a bean a filter would run for itself too. */
@Component
public final class RateLimits {

    private final RequestRates rates;
    private final RequestsAtOnce atOnce;
    private final ProgramTokens tokens;
    private final Visitor visitor;

    RateLimits(RequestRates rates, RequestsAtOnce atOnce, ProgramTokens tokens, Visitor visitor) {
        this.rates = rates;
        this.atOnce = atOnce;
        this.tokens = tokens;
        this.visitor = visitor;
    }

    /** A filter; all of them count in the same buckets. */
    public RateLimitFilter filter() {
        return new RateLimitFilter(rates, atOnce, tokens, visitor);
    }
}
