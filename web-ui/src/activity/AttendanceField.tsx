import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { plainDecimal } from '@/form/digits';
import { useCountries } from '@/form/useChoices';
import { useTexts } from '@/language/useTexts';

export interface AttendanceDraft {
  country: string;
  function: string;
  participants: string;
}

/** Who came: how many, from where, in which function. */
export function AttendanceField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: AttendanceDraft[];
  onChange: (attendance: AttendanceDraft[]) => void;
}): ReactNode {
  const t = useTexts();
  const countries = useCountries();
  const put = (index: number, change: Partial<AttendanceDraft>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {value.map((one, index) => (
          <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
            <Select
              flex={2}
              aria-label={t('attendance.country', { number: index + 1 })}
              placeholder={t('field.name.country')}
              data={countries}
              searchable
              value={one.country === '' ? null : one.country}
              onChange={(country) => put(index, { country: country ?? '' })}
            />
            <TextInput
              flex={2}
              aria-label={t('attendance.function', { number: index + 1 })}
              placeholder={t('attendance.functionHint')}
              value={one.function}
              onChange={(event) => put(index, { function: event.currentTarget.value })}
            />
            <TextInput
              w="4.5rem"
              inputMode="numeric"
              aria-label={t('attendance.participants', { number: index + 1 })}
              value={one.participants}
              onChange={(event) => put(index, { participants: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('attendance.remove', { number: index + 1 })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { country: '', function: '', participants: '' }])}
          >
            {t('attendance.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

export function attendanceOf(drafts: AttendanceDraft[]) {
  return drafts
    .filter(({ participants }) => participants !== '')
    .map((draft) => ({
      participants: Number(plainDecimal(draft.participants)),
      ...(draft.country === '' ? {} : { country: draft.country }),
      ...(draft.function === '' ? {} : { function: draft.function }),
    }));
}
