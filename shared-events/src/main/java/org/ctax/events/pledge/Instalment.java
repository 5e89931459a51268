package org.ctax.events.pledge;

import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * A part of a pledge that is to be paid on a day.
 *
 * @param due the day
 * @param amount in the currency of the pledge
 */
public record Instalment(LocalDate due, MonetaryAmount amount) {}
