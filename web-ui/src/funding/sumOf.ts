/** Adds decimals exactly, in their own digits. */
export function sumOf(amounts: string[]): string {
  const digits = amounts.reduce((most, amount) => Math.max(most, (amount.split('.')[1] ?? '').length), 0);
  const whole = (amount: string) => {
    const [before = '0', after = ''] = amount.replace('-', '').split('.');
    const value = BigInt(before + after.padEnd(digits, '0'));
    return amount.startsWith('-') ? -value : value;
  };
  const sum = amounts.reduce((total, amount) => total + whole(amount), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return sum < 0n ? `-${decimal}` : decimal;
}

/** One decimal less another, exactly. */
export function differenceOf(one: string, other: string): string {
  return sumOf([one, other.startsWith('-') ? other.slice(1) : `-${other}`]);
}

/** Whether one decimal is more than another, exactly. */
export function isMore(one: string, other: string): boolean {
  const difference = differenceOf(one, other);
  return !difference.startsWith('-') && /[1-9]/.test(difference);
}
