import { MultiSelect, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useTexts } from '@/language/useTexts';
import { useParticipants } from './useChoices';

export type Visibility = Schemas['Visibility'];

const LEVELS = ['PUBLIC', 'PARTICIPANTS', 'RESTRICTED'] as const;

/** Who may know of something. */
export function VisibilityField({
  value,
  onChange,
  error,
}: {
  value: Visibility;
  onChange: (visibility: Visibility) => void;
  error?: string | undefined;
}): ReactNode {
  const t = useTexts();
  const participants = useParticipants();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('visibility.label')}
        value={value.level}
        error={error}
        onChange={(level) => onChange({ ...value, level: level })}
      >
        <Stack gap={6} mt={6}>
          {LEVELS.map((level) => (
            <Radio
              key={level}
              value={level}
              label={t(`visibility.level.${level}`)}
              description={t(`visibility.meaning.${level}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.level === 'RESTRICTED' ? (
        <MultiSelect
          label={t('visibility.participants')}
          data={participants}
          value={value.participants ?? []}
          onChange={(ids) => onChange({ ...value, participants: ids })}
          searchable
          limit={50}
        />
      ) : null}
    </Stack>
  );
}
