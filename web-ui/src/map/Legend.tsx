import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import './map.css';

export interface Entry {
  key: string;
  /** A colour, or nothing for the hatching of amounts without a rate. */
  colour: string | undefined;
  text: string;
}

/** What the colours mean; the picture that is saved bears it, too. */
export function Legend({ title, entries }: { title: string; entries: Entry[] }): ReactNode {
  const t = useTexts();
  return (
    <section aria-label={t('map.legend')} className="map-colours">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <ul className="map-legend">
          {entries.map(({ key, colour, text }) => (
            <li key={key}>
              <span
                aria-hidden
                className={colour === undefined ? 'map-swatch map-swatch-hatched' : 'map-swatch'}
                style={colour === undefined ? {} : { background: colour }}
              />
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
