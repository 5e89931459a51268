import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The words of the language that is spoken. */
export function useTexts(): TFunction {
  return useTranslation().t;
}
