import { Card, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Words and what they stand for; what is not known is left out. */
export function Facts({ facts }: { facts: [string, ReactNode][] }): ReactNode {
  return (
    <Card withBorder p="md">
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" m={0}>
        {facts
          .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
          .map(([name, value]) => (
            <div key={name}>
              <Text component="dt" size="xs" c="dimmed">
                {name}
              </Text>
              <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </div>
          ))}
      </SimpleGrid>
    </Card>
  );
}
