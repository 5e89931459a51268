/** Hands a file to whoever sits before the screen. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file when it next has time.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
