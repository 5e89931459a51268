package org.ctax.events.money;

import java.io.Serial;
import javax.money.MonetaryAmount;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** An amount in JSON could not be read, and why. */
public final class MalformedAmountException extends MismatchedInputException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    MalformedAmountException(JsonParser json, Fault fault, String why) {
        super(json, why, MonetaryAmount.class);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What can be wrong with an amount. */
    public enum Fault {
        /** It is not an object with a decimal string and a currency. */
        SHAPE,
        /** The currency is none of ISO 4217. */
        CURRENCY,
        /** It has more decimals than its currency. */
        SCALE
    }
}
