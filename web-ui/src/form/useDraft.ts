import { useCallback, useEffect, useRef, useState } from 'react';
import { useReader } from '@/access/MeProvider';
import { keepText } from '@/frame/kept';

interface Kept<T> {
  /** The id under which what is typed will be recorded: the same at every attempt, so that it is recorded once. */
  id: string;
  values: T;
}

export interface Draft<T> {
  id: string;
  values: T;
  set: (change: Partial<T>) => void;
  /** Recorded, or given up: the next one begins anew. */
  clear: () => void;
  /** Something typed earlier has been found again. */
  restored: boolean;
}

function read<T extends object>(key: string, initial: T): Kept<T> & { restored: boolean } {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
    if (kept !== null && typeof kept.id === 'string') {
      return { id: kept.id, values: { ...initial, ...kept.values }, restored: true };
    }
  } catch {
    // What cannot be read is no draft.
  }
  return { id: crypto.randomUUID(), values: initial, restored: false };
}

/**
 * What somebody has typed, kept in this browser until it is recorded: neither a reload nor a lost line loses it.
 *
 * @param name of the form, and of the record that it is about
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const { me } = useReader();
  const key = `ctax.draft.${me?.id ?? ''}.${name}`;
  const [kept, setKept] = useState(() => read(key, initial));
  const first = useRef(initial);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) {
      keepText(key, JSON.stringify({ id: kept.id, values: kept.values }));
    }
  }, [key, kept]);
  const set = useCallback((change: Partial<T>) => {
    touched.current = true;
    setKept((now) => ({ ...now, values: { ...now.values, ...change } }));
  }, []);
  const clear = useCallback(() => {
    touched.current = false;
    localStorage.removeItem(key);
    setKept({ id: crypto.randomUUID(), values: first.current, restored: false });
  }, [key]);
  return { id: kept.id, values: kept.values, set, clear, restored: kept.restored };
}
