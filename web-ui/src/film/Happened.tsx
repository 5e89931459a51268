import { Card, ScrollArea, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Subject } from '@/entries/Subject';
import { recordOf } from '@/entries/recordOf';
import { RecordLink } from '@/funding/EntriesTable';
import { useTexts } from '@/language/useTexts';
import type { FilmClock, Step } from './steps';

const SHOWN = 50;

/** What happened to bring a picture about. */
export function Happened({ step, clock }: { step: Step | undefined; clock: FilmClock }): ReactNode {
  const t = useTexts();
  if (step === undefined) {
    return null;
  }
  return (
    <Card withBorder mb="md" component="section" aria-label={t(`film.happened.${clock}`)}>
      <Title order={2} size="h5" mb="xs">
        {t(`film.happened.${clock}`)}
      </Title>
      <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
        <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
          {step.entries.slice(0, SHOWN).map((entry) => (
            <li key={entry.id}>
              {t(`event.${entry.type}`, { defaultValue: entry.type })}
              {': '}
              <RecordLink record={recordOf(entry)}>
                <Subject entry={entry} />
              </RecordLink>
            </li>
          ))}
        </ul>
        {step.entries.length > SHOWN ? (
          <Text size="sm" c="dimmed">
            {t('film.more', { count: step.entries.length - SHOWN })}
          </Text>
        ) : null}
      </ScrollArea.Autosize>
    </Card>
  );
}
