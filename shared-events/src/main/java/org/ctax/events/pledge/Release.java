package org.ctax.events.pledge;

import java.util.UUID;
import javax.money.MonetaryAmount;

/**
 * An allocation that lost money because its purse shrank.
 *
 * @param allocation the allocation
 * @param amount how much it lost, in the currency of the pledge
 */
public record Release(UUID allocation, MonetaryAmount amount) {}
