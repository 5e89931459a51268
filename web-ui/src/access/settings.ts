/** What whoever opens the application must know before it knows who that is. */
export interface Settings {
  issuer?: string | undefined;
  client: string;
  scope: string;
  publicReading: boolean;
  displayCurrencies: string[];
  ownAccounts: boolean;
}

export async function loadSettings(): Promise<Settings> {
  const answer = await fetch('/settings', { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`settings: ${answer.status}`);
  }
  return (await answer.json()) as Settings;
}
