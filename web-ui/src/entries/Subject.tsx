import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Entry } from './useEntries';

/** What a record is called; one without a name shows how its id begins. */
export function Subject({ entry }: { entry: Entry }): ReactNode {
  return entry.subjectname === undefined ? (
    <Text span ff="monospace" size="xs">
      {entry.subject.slice(0, 8)}
    </Text>
  ) : (
    <bdi>{entry.subjectname}</bdi>
  );
}
