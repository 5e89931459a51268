/** Digits of any script as the exchange takes them, without what separates thousands; the decimal sign is a point. */
export function plainDecimal(typed: string): string {
  const latin = typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('\u066b', '.')
    .replace(/[\s\u00a0\u202f\u066c'’]/g, '');
  // One comma and no point: it is the decimal sign, unless three digits follow it.
  if (!latin.includes('.') && /^-?\d+,\d{1,2}$/.test(latin)) {
    return latin.replace(',', '.');
  }
  return latin.replaceAll(',', '');
}
