import { DirectionProvider, useDirection } from '@mantine/core';
import i18next from 'i18next';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { loadPlaceNames } from '@/place/names';
import { type Language, directionOf, keep } from './languages';

interface Spoken {
  language: Language;
  places: Record<string, string>;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

const TEXTS = import.meta.glob<{ default: object }>('./texts/*.json');

/** Everything that is needed to speak a language; nothing of the others. */
async function learn(language: Language): Promise<Record<string, string>> {
  const load = TEXTS[`./texts/${language}.json`];
  const [texts, places] = await Promise.all([load?.(), loadPlaceNames(language), drawLetters(language)]);
  i18next.addResourceBundle(language, 'translation', texts?.default, true, true);
  return places;
}

/** Letters that the usual font has not. */
async function drawLetters(language: Language): Promise<void> {
  if (language === 'ar') {
    await import('./fonts/arabic.css');
  } else if (language === 'zh') {
    await import('./fonts/chinese.css');
  }
}

/** Must have come to an end before anything is drawn, so that no page is half in another language. */
export async function learnFirst(language: Language): Promise<Record<string, string>> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return learn(language);
}

export function LanguageProvider({
  first,
  places,
  children,
}: {
  first: Language;
  places: Record<string, string>;
  children: ReactNode;
}): ReactNode {
  const [spoken, setSpoken] = useState({ language: first, places });
  const speak = useCallback((language: Language) => {
    void learn(language).then(async (named) => {
      await i18next.changeLanguage(language);
      keep(language);
      setSpoken({ language, places: named });
    });
  }, []);
  const value = useMemo(() => ({ ...spoken, speak }), [spoken, speak]);
  return (
    <I18nextProvider i18n={i18next}>
      <DirectionProvider initialDirection={directionOf(first)} detectDirection={false}>
        <SpokenContext.Provider value={value}>
          <Direction language={spoken.language} />
          {children}
        </SpokenContext.Provider>
      </DirectionProvider>
    </I18nextProvider>
  );
}

/** Tells the page and the components in which direction to read. */
function Direction({ language }: { language: Language }): null {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === undefined) {
    throw new Error('no language is spoken here');
  }
  return spoken;
}
