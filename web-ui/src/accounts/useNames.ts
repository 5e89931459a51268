import { useCallback, useMemo } from 'react';
import { useReader } from '@/access/MeProvider';
import { useView } from '@/api/useView';

/** Names for the opaque ids of accounts and clients, as far as the reader may know them. */
export function useNames(): (id: string | undefined) => string | undefined {
  const { may } = useReader();
  const accounts = useView('/accounts', { moment: {}, enabled: may('GET /accounts') });
  const clients = useView('/clients', { moment: {}, enabled: may('GET /clients') });
  const known = useMemo(() => {
    const names = new Map<string, string>();
    accounts.data?.forEach(({ id, name }) => name !== undefined && names.set(id, name));
    clients.data?.forEach(({ id, account }) => names.set(account, id));
    return names;
  }, [accounts.data, clients.data]);
  return useCallback((id) => (id === undefined ? undefined : (known.get(id) ?? id)), [known]);
}
