import type { TFunction, TOptions } from 'i18next';
import { useTranslation } from 'react-i18next';

const quick = new WeakMap<TFunction, TFunction>();

/** The words of the language that is spoken. */
export function useTexts(): TFunction {
  const { t } = useTranslation();
  const known = quick.get(t) ?? remembering(t);
  quick.set(t, known);
  return known;
}

/** What has nothing put into it is looked up once: a long table asks for the same few words in every row. */
function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>();
  const words = (key: string, options?: TOptions): string => {
    if (options !== undefined) {
      return t(key, options);
    }
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
  return words as TFunction;
}
