package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Funding against needs in one row. Amounts are decimal strings in the display currency; what could not be converted for
 * lack of a rate is missing from them and stands in {@code noRate}.
 *
 * @param keys one for each grouping, named after it, with code and name beside it; none in a total
 * @param required revised requirement of the needs in the row
 * @param originalRequired what was required at first
 * @param pledged promised, of which committed, of which received
 * @param outstanding pledged less committed
 * @param allocated assigned to needs and activities
 * @param gap sum over the needs of what is required and not allocated
 * @param surplus sum over the needs of what is allocated and not required
 * @param coverage committed / required, a decimal string with four decimals, not capped; absent where nothing is required
 * @param activities number of activities by state; an activity of several countries counts in each by its share
 * @param own the same amounts in their own currencies: amount name, then currency
 * @param noRate what of these amounts has no rate: amount name, then currency; absent where there is none
 * @param rates how amounts were converted
 * @param illustrative true where amounts are among these that no source states
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FundingRow(
        @JsonUnwrapped RowKeys keys,
        String required,
        String originalRequired,
        String pledged,
        String committed,
        String received,
        String outstanding,
        String allocated,
        String gap,
        String surplus,
        @Nullable String coverage,
        Map<String, String> activities,
        Map<String, Map<String, String>> own,
        @Nullable Map<String, Map<String, String>> noRate,
        List<RateUsed> rates,
        boolean illustrative) {
    /**
     * How amounts of a currency were converted.
     *
     * @param currency ISO 4217 code of the own currency
     * @param basis STATED by the reporter, GIVEN with the entry, or from the TABLE
     * @param rate units of the display currency for one of the own, on average over the row's pledged and required amounts
     */
    record RateUsed(String currency, String basis, String rate) {}
}
