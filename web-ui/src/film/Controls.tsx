import { ActionIcon, Group, Select, Slider, Stack, Text, TextInput } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
} from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { plainDecimal } from '@/form/digits';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { FilmClock, Step } from './steps';
import './film.css';

const SPEEDS = ['0.5', '1', '2', '4', '8'];
const BARS = 80;
/** What does something of its own with the space bar. */
const OWN_SPACE = new Set(['BUTTON', 'INPUT']);

/** What one plays a film with; space plays and pauses, arrows step. */
export function Controls({
  steps,
  index,
  clock,
  playing,
  onPlay,
  go,
  speed,
  onSpeed,
}: {
  steps: Step[];
  index: number;
  clock: FilmClock;
  playing: boolean;
  onPlay: (playing: boolean) => void;
  go: (index: number) => void;
  speed: string;
  onSpeed: (speed: string) => void;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const step = steps[index];
  const words = (one: Step | undefined) =>
    one === undefined ? '' : clock === 'value' ? format.day(one.when) : format.instant(one.when);
  const bars = useMemo(() => histogram(steps), [steps]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && !event.defaultPrevented && !OWN_SPACE.has((event.target as HTMLElement).tagName)) {
      event.preventDefault();
      onPlay(!playing);
    }
  };
  return (
    // The keys work on whatever of the controls has the focus.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown} className="film">
      <Stack gap="xs">
        <div className="histogram" aria-hidden>
          {bars.map((height, bar) => (
            <div key={bar} style={{ blockSize: `${height}%` }} data-past={bar <= (index / steps.length) * BARS} />
          ))}
        </div>
        <Slider
          min={0}
          max={Math.max(1, steps.length - 1)}
          value={index}
          onChange={go}
          label={() => words(step)}
          thumbLabel={t('film.moment')}
          thumbProps={{ 'aria-valuetext': words(step) }}
        />
        <Group justify="space-between" gap="xs">
          <Group gap={6} dir="ltr">
            <Knob name={t('film.first')} onClick={() => go(0)}>
              <IconPlayerSkipBackFilled size={16} aria-hidden />
            </Knob>
            <Knob name={t('film.back')} onClick={() => go(index - 1)}>
              <IconPlayerTrackPrevFilled size={16} aria-hidden />
            </Knob>
            <Knob name={playing ? t('film.pause') : t('film.play')} onClick={() => onPlay(!playing)} strong>
              {playing ? (
                <IconPlayerPauseFilled size={18} aria-hidden />
              ) : (
                <IconPlayerPlayFilled size={18} aria-hidden />
              )}
            </Knob>
            <Knob name={t('film.forward')} onClick={() => go(index + 1)}>
              <IconPlayerTrackNextFilled size={16} aria-hidden />
            </Knob>
            <Knob name={t('film.last')} onClick={() => go(steps.length - 1)}>
              <IconPlayerSkipForwardFilled size={16} aria-hidden />
            </Knob>
          </Group>
          <Text fw={600} aria-live={playing ? 'off' : 'polite'} data-testid="film-moment">
            {words(step)}{' '}
            <Text span size="xs" c="dimmed">
              {t('film.picture', { number: format.number(index + 1), of: format.number(steps.length) })}
            </Text>
          </Text>
          <ToEntry steps={steps} go={go} />
          <Select
            aria-label={t('film.speed')}
            w="8.5rem"
            data={SPEEDS.map((one) => ({ value: one, label: t('film.perSecond', { speed: one }) }))}
            value={speed}
            allowDeselect={false}
            onChange={(next) => onSpeed(next ?? '2')}
          />
        </Group>
      </Stack>
    </div>
  );
}

/** Jumps to the picture in which an entry took its place. */
function ToEntry({ steps, go }: { steps: Step[]; go: (index: number) => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const index = steps.findIndex((step) => step.entries.some(({ position }) => String(position) === typed));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (index >= 0) {
          go(index);
        }
      }}
    >
      <TextInput
        w="9rem"
        aria-label={t('film.toEntry')}
        placeholder={t('film.toEntry')}
        inputMode="numeric"
        value={typed}
        error={typed !== '' && index < 0 ? t('film.noEntry') : null}
        onChange={(event) => setTyped(plainDecimal(event.currentTarget.value))}
      />
    </form>
  );
}

function Knob({
  name,
  onClick,
  strong,
  children,
}: {
  name: string;
  onClick: () => void;
  strong?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <ActionIcon
      variant={strong === true ? 'filled' : 'default'}
      size={strong === true ? 'xl' : 'lg'}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

/** How much happened along the film, in per cent of the busiest part. */
function histogram(steps: Step[]): number[] {
  const counts = Array.from({ length: BARS }, () => 0);
  steps.forEach((step, index) => {
    const bar = Math.min(BARS - 1, Math.floor((index / steps.length) * BARS));
    counts[bar] = (counts[bar] ?? 0) + step.entries.length;
  });
  const most = Math.max(...counts, 1);
  return counts.map((count) => (100 * count) / most);
}
