import { useEffect, useState } from 'react';

/** How long somebody who looks elsewhere has to notice that something changed. */
const NOTICED = 8000;
const NOTHING: ReadonlySet<string> = new Set();

interface Seen {
  question: string;
  marks: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
}

/** Which rows are not as they were when the same was asked before; another question changes nothing. */
export function useChanged(question: string, marks: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
  const [seen, setSeen] = useState<Seen>({ question, marks: marks ?? new Map(), changed: NOTHING });
  if (marks !== undefined && marks !== seen.marks) {
    const same = seen.question === question && seen.marks.size > 0;
    const changed = same ? differing(seen.marks, marks) : NOTHING;
    setSeen({ question, marks, changed: changed.size === 0 && same ? seen.changed : changed });
  }
  const { changed } = seen;
  useEffect(() => {
    if (changed.size === 0) {
      return;
    }
    const over = setTimeout(() => setSeen((now) => ({ ...now, changed: NOTHING })), NOTICED);
    return () => clearTimeout(over);
  }, [changed]);
  return changed;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, mark] of after) {
    if (before.get(key) !== mark) {
      found.add(key);
    }
  }
  for (const key of before.keys()) {
    if (!after.has(key)) {
      found.add(key);
    }
  }
  return found;
}
