import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What an address says after its question mark: words, or several of them under one name. */
export type Search = Record<string, string | string[]>;

export function parseSearch(text: string): Search {
  const found: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

export function writeSearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof one === 'string' && one !== '') {
        written.append(name, one);
      }
    }
  }
  const text = written.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

type Change = Record<string, string | string[] | undefined>;

/** Changes several parts of the address at once; what is undefined or empty leaves it. */
export function useAddress(): [Search, (change: Change, options?: { push?: boolean }) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (wanted: Change, options?: { push?: boolean }) => {
      void navigate({
        to: '.',
        search: (before: Search) => {
          const after = { ...before };
          for (const [name, value] of Object.entries(wanted)) {
            if (value === undefined || value.length === 0) {
              // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
              delete after[name];
            } else {
              after[name] = value;
            }
          }
          return after;
        },
        replace: options?.push !== true,
        resetScroll: false,
      } as never);
    },
    [navigate],
  );
  return [search, change];
}

/** One word in the address; the usual one is not written. */
export function useParam<T extends string = string>(
  name: string,
  usual: NoInfer<T>,
  options?: { push?: boolean },
): [T, (value: T) => void] {
  const [search, change] = useAddress();
  const found = search[name];
  const value = ((Array.isArray(found) ? found[0] : found) ?? usual) as T;
  const push = options?.push === true;
  const set = useCallback(
    (next: T) => change({ [name]: next === usual ? undefined : next }, { push }),
    [change, name, usual, push],
  );
  return [value, set];
}

const NONE: string[] = [];

/** Several words under one name. */
export function useParamList(name: string): [string[], (values: string[]) => void] {
  const [search, change] = useAddress();
  const found = search[name];
  const values = found === undefined ? NONE : Array.isArray(found) ? found : [found];
  const set = useCallback((next: string[]) => change({ [name]: next }), [change, name]);
  return [values, set];
}
