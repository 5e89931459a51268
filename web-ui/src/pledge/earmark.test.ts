import { describe, expect, it } from 'vitest';
import { type EarmarkDraft, type Grade, earmarkOf, isWhole } from './earmark';

/** Somebody has tried every grade before deciding. */
const TYPED: Omit<EarmarkDraft, 'grade'> = {
  pillar: 'II',
  region: '002',
  countries: [
    { code: 'GIN', share: '60' },
    { code: 'MLI', share: '٤٠' },
    { code: '', share: '' },
  ],
  themes: [{ code: 'CT-05', share: '' }],
  appeal: 'appeal-1',
  activity: 'activity-1',
};

const earmark = (grade: Grade) => earmarkOf({ ...TYPED, grade });

describe('an earmark', () => {
  it('says no more than its grade does', () => {
    expect(earmark('UNEARMARKED')).toEqual({ grade: 'UNEARMARKED' });
    expect(earmark('SOFTLY_EARMARKED')).toEqual({
      grade: 'SOFTLY_EARMARKED',
      pillar: 'II',
      region: '002',
      themes: [{ theme: 'CT-05' }],
      appeal: 'appeal-1',
    });
    expect(earmark('TIGHTLY_EARMARKED')).toEqual({ grade: 'TIGHTLY_EARMARKED', activity: 'activity-1' });
  });

  it('of countries has their shares in plain digits, and no row that was left empty', () => {
    expect(earmark('EARMARKED')).toEqual({
      grade: 'EARMARKED',
      themes: [{ theme: 'CT-05' }],
      countries: [
        { country: 'GIN', share: '60' },
        { country: 'MLI', share: '40' },
      ],
      appeal: 'appeal-1',
    });
  });

  it('is whole where the shares that were given come to a hundred', () => {
    expect(isWhole({ ...TYPED, grade: 'EARMARKED' })).toBe(true);
    expect(isWhole({ ...TYPED, grade: 'EARMARKED', countries: [{ code: 'GIN', share: '60' }] })).toBe(false);
  });
});
