import type { Draft } from './useDraft';
import type { Submission } from './useSubmit';

interface Bound<V> {
  value: V;
  onChange: (value: V) => void;
  error: string | undefined;
}

/** Binds fields to a draft by the names that the exchange gives them, each with what is wrong with it. */
export function fieldOf<T extends object>(
  draft: Draft<T>,
  submission: Submission,
): <K extends keyof T & string>(name: K) => Bound<T[K]> {
  return (name) => ({
    value: draft.values[name],
    onChange: (value) => draft.set({ [name]: value } as unknown as Partial<T>),
    error: submission.wrong(name),
  });
}
