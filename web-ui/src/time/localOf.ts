const two = (number: number) => String(number).padStart(2, '0');

/** A day of the reader's own calendar, as a field for a day wants it. */
export function localDayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A moment as a field for a local date and time wants it; empty where it is no instant. */
export function localOf(asOf: string | undefined): string {
  if (asOf === undefined || /^\d+$/.test(asOf) || Number.isNaN(Date.parse(asOf))) {
    return '';
  }
  const at = new Date(asOf);
  return `${localDayOf(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
