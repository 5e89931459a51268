import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';

/** What must stand under a map that is based on the United Nations' geodata. */
export function useBoundaries(): string[] {
  const t = useTexts();
  return (['general', 'jammu', 'sudan', 'abyei', 'malvinas', 'source'] as const).map((part) =>
    t(`map.boundaries.${part}`),
  );
}

export function Boundaries(): ReactNode {
  return (
    <Text size="xs" c="dimmed" component="p" m={0}>
      {useBoundaries().join(' ')}
    </Text>
  );
}
