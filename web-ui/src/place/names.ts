import type { Language } from '@/language/languages';

const FILES: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  ar: () => import('./names/ar.json'),
  en: () => import('./names/en.json'),
  es: () => import('./names/es.json'),
  fr: () => import('./names/fr.json'),
  ru: () => import('./names/ru.json'),
  zh: () => import('./names/zh.json'),
};

/** What the United Nations call countries and areas (by ISO alpha-3 code) and regions (by M49 code). */
export async function loadPlaceNames(language: Language): Promise<Record<string, string>> {
  return (await FILES[language]()).default;
}
