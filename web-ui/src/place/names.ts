import type { Language } from '@/language/languages';

const FILES: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  ar: () => import('./names/ar.json'),
  en: () => import('./names/en.json'),
  es: () => import('./names/es.json'),
  fr: () => import('./names/fr.json'),
  ru: () => import('./names/ru.json'),
  zh: () => import('./names/zh.json'),
};

/**
 * What the United Nations call countries and areas (by ISO alpha-3 code) and regions (by M49 code). What a country was
 * called before stands under its code and the first day of its next name: `LBY<2011-09-16`.
 */
export async function loadPlaceNames(language: Language): Promise<Record<string, string>> {
  return (await FILES[language]()).default;
}

const BEFORE = '<';

/** Days on which names changed, the last one first. */
function changesIn(names: Record<string, string>): string[] {
  const days = Object.keys(names).flatMap((key) => key.split(BEFORE).slice(1));
  return [...new Set(days)].sort().reverse();
}

/** The first of the days on which the names are still those of a day; none where they are those of today. */
export function eraOf(names: Record<string, string>, day: string | undefined): string | undefined {
  const changes = changesIn(names);
  return day === undefined || day >= (changes[0] ?? '') ? undefined : (changes.find((change) => change <= day) ?? '');
}

/** The names as they stood on a day. */
export function namesOn(names: Record<string, string>, day: string | undefined): Record<string, string> {
  if (day === undefined) {
    return names;
  }
  const former = Object.entries(names)
    .map(([key, name]) => ({ code: key.split(BEFORE)[0] ?? '', until: key.split(BEFORE)[1] ?? '', name }))
    .filter(({ until }) => day < until)
    // The name that was given up first is the one that held.
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  return { ...names, ...Object.fromEntries(former.map(({ code, name }) => [code, name])) };
}
