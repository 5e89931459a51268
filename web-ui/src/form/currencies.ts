/** Currencies in which the exchange takes amounts: those of ISO 4217 that a browser knows, the usual ones first. */
const USUAL = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK'];

export const CURRENCIES: string[] = [...new Set([...USUAL, ...Intl.supportedValuesOf('currency')])];
