import type { Schemas } from '@/api/client';
import { plainDecimal } from '@/form/digits';
import { type Part, areWhole } from '@/form/SharesField';

export type Grade = NonNullable<Schemas['Earmark']['grade']>;

export const GRADES: Grade[] = ['UNEARMARKED', 'SOFTLY_EARMARKED', 'EARMARKED', 'TIGHTLY_EARMARKED'];

/** An earmark while it is typed: the parts of other grades stay, should somebody change his mind. */
export interface EarmarkDraft {
  grade: Grade;
  pillar: string;
  region: string;
  countries: Part[];
  themes: Part[];
  appeal: string;
  activity: string;
}

export const NO_EARMARK: EarmarkDraft = {
  grade: 'UNEARMARKED',
  pillar: '',
  region: '',
  countries: [],
  themes: [],
  appeal: '',
  activity: '',
};

const chosen = (parts: Part[]) => parts.filter(({ code }) => code !== '');

/** A share as the exchange takes it: per cent, or left out where nobody said. */
const share = (part: Part) => (part.share === '' ? {} : { share: plainDecimal(part.share) });

export function earmarkOf(draft: EarmarkDraft): Schemas['Earmark'] {
  const { grade } = draft;
  const soft = grade === 'SOFTLY_EARMARKED';
  const earmark: Record<string, unknown> = { grade };
  if (grade === 'TIGHTLY_EARMARKED') {
    earmark['activity'] = draft.activity;
    return earmark;
  }
  if (soft && draft.pillar !== '') {
    earmark['pillar'] = draft.pillar;
  }
  if (soft && draft.region !== '') {
    earmark['region'] = draft.region;
  }
  if (grade !== 'UNEARMARKED' && draft.themes.length > 0) {
    earmark['themes'] = chosen(draft.themes).map((part) => ({ theme: part.code, ...share(part) }));
  }
  if (grade === 'EARMARKED') {
    earmark['countries'] = chosen(draft.countries).map((part) => ({ country: part.code, ...share(part) }));
  }
  if (grade !== 'UNEARMARKED' && draft.appeal !== '') {
    earmark['appeal'] = draft.appeal;
  }
  return earmark;
}

export function isWhole(draft: EarmarkDraft): boolean {
  return areWhole(chosen(draft.countries)) && areWhole(chosen(draft.themes));
}
