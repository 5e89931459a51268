import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActivitySelect, AppealSelect, ChoiceField } from '@/form/fields';
import { SharesField } from '@/form/SharesField';
import { useCountries, useRegions, useThemes } from '@/form/useChoices';
import { useTexts } from '@/language/useTexts';
import { type EarmarkDraft, GRADES } from './earmark';

const PILLARS = ['I', 'II', 'III', 'IV'];

/** How far a donor says what the money is for: the four grades of the field, in plain words. */
export function EarmarkField({
  value,
  onChange,
  error,
}: {
  value: EarmarkDraft;
  onChange: (earmark: EarmarkDraft) => void;
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  const countries = useCountries();
  const regions = useRegions();
  const themes = useThemes();
  const put = (change: Partial<EarmarkDraft>) => onChange({ ...value, ...change });
  const { grade } = value;
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('earmark.label')}
        value={grade}
        error={error}
        onChange={(next) => put({ grade: next })}
        required
      >
        <Stack gap={6} mt={6}>
          {GRADES.map((one) => (
            <Radio key={one} value={one} label={t(`earmark.grade.${one}`)} description={t(`earmark.meaning.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {grade === 'SOFTLY_EARMARKED' ? (
        <>
          <ChoiceField
            label={t('earmark.pillar')}
            choices={PILLARS.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
            value={value.pillar === '' ? undefined : value.pillar}
            onChange={(pillar) => put({ pillar: pillar ?? '' })}
          />
          <ChoiceField
            label={t('earmark.region')}
            choices={regions}
            value={value.region === '' ? undefined : value.region}
            onChange={(region) => put({ region: region ?? '' })}
          />
        </>
      ) : null}
      {grade === 'EARMARKED' ? (
        <SharesField
          label={t('earmark.countries')}
          help={t('earmark.sharesHelp')}
          value={value.countries}
          onChange={(parts) => put({ countries: parts })}
          choices={countries}
        />
      ) : null}
      {grade === 'SOFTLY_EARMARKED' || grade === 'EARMARKED' ? (
        <>
          <SharesField
            label={t('earmark.themes')}
            help={t('earmark.sharesHelp')}
            value={value.themes}
            onChange={(parts) => put({ themes: parts })}
            choices={themes}
          />
          <AppealSelect
            label={t('earmark.appeal')}
            value={value.appeal === '' ? undefined : value.appeal}
            onChange={(appeal) => put({ appeal: appeal ?? '' })}
          />
        </>
      ) : null}
      {grade === 'TIGHTLY_EARMARKED' ? (
        <ActivitySelect
          label={t('earmark.activity')}
          required
          value={value.activity === '' ? undefined : value.activity}
          onChange={(activity) => put({ activity: activity ?? '' })}
        />
      ) : null}
    </Stack>
  );
}
