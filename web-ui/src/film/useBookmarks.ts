import { useCallback, useState } from 'react';
import { useReader } from '@/access/MeProvider';
import { keepText } from '@/frame/kept';
import type { FilmClock } from './steps';

export interface Bookmark {
  name: string;
  clock: FilmClock;
  at: string;
}

function read(key: string): Bookmark[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Bookmark[]) : [];
  } catch {
    return [];
  }
}

/** Moments that somebody wants to find again, kept in this browser. */
export function useBookmarks(): [Bookmark[], (bookmarks: Bookmark[]) => void] {
  const { me } = useReader();
  const key = `ctax.bookmarks.${me?.id ?? ''}`;
  const [bookmarks, setBookmarks] = useState(() => read(key));
  const keep = useCallback(
    (next: Bookmark[]) => {
      keepText(key, JSON.stringify(next));
      setBookmarks(next);
    },
    [key],
  );
  return [bookmarks, keep];
}
