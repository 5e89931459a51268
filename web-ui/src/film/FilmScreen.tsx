import { Card, Grid, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useReducedMotion, useThrottledValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useAddress, useParam } from '@/address/useParam';
import { useView, viewOf } from '@/api/useView';
import { Cut } from '@/entries/Cut';
import { useEntries } from '@/entries/useEntries';
import { Figure } from '@/frame/Figure';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import { Legend } from '@/map/Legend';
import { WorldMap } from '@/map/WorldMap';
import { loadGeometry } from '@/map/geometry';
import { MEASURES, type MapMeasure, isMapMeasure, rowKeyOf } from '@/map/measure';
import { useChanged } from '@/map/useChanged';
import { useFilters } from '@/map/useFilters';
import { useLooks } from '@/map/useLooks';
import { PlacesTable } from '@/map/PlacesTable';
import { WHOLE, type View } from '@/map/useZoom';
import { ShownAsOf } from '@/time/day';
import { Bookmarks } from './Bookmarks';
import { Controls } from './Controls';
import { Happened } from './Happened';
import { type FilmClock, type Step, indexOf, stepsOf } from './steps';

/** So many pictures ahead are fetched while one is shown. */
const AHEAD = 4;
/** A browser takes note of an address only so often. */
const NOTED_EVERY = 1000;
const BY_COUNTRY = { query: { groupBy: ['country'] } as never };
const NOTHING: never[] = [];

/** The history of funding as a film, along either clock. */
export function FilmScreen(): ReactNode {
  const t = useTexts();
  const [clockText, setClock] = useParam('clock', 'value');
  const clock: FilmClock = clockText === 'recorded' ? 'recorded' : 'value';
  const entries = useEntries({}, {});
  const steps = useMemo(() => stepsOf(entries.data?.entries ?? [], clock), [entries.data, clock]);
  return (
    <Page
      title={t('film.title')}
      lead={t('film.lead')}
      actions={
        <SegmentedControl
          aria-label={t('film.clock')}
          data={(['value', 'recorded'] as const).map((one) => ({ value: one, label: t(`film.clocks.${one}`) }))}
          value={clock}
          onChange={setClock}
        />
      }
    >
      {entries.isError ? <Failed fault={entries.error} retry={() => void entries.refetch()} /> : null}
      {entries.isPending ? <Waiting /> : null}
      {entries.isSuccess && steps.length === 0 ? <Nothing title={t('film.none')} hint={t('film.noneHint')} /> : null}
      {entries.data === undefined ? null : <Cut entries={entries.data} />}
      {steps.length > 0 ? <Film key={clock} steps={steps} clock={clock} /> : null}
    </Page>
  );
}

function Film({ steps, clock }: { steps: Step[]; clock: FilmClock }): ReactNode {
  const t = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [, change] = useAddress();
  const still = useReducedMotion();
  const [at] = useParam('at', '');
  const [speedText, setSpeed] = useParam('speed', '2');
  const [measureText, setMeasure] = useParam('measure', 'pledged');
  const measure: MapMeasure = isMapMeasure(measureText) ? measureText : 'pledged';
  const [index, setIndex] = useState(() => indexOf(steps, at, clock));
  const [playing, setPlaying] = useState(false);
  const step = steps[Math.min(index, steps.length - 1)];
  const moment = step === undefined ? {} : momentOf(step, clock);
  const funding = useView('/api/funding', { ...BY_COUNTRY, moment });
  const last = steps.at(-1);
  const end = useView('/api/funding', { ...BY_COUNTRY, moment: last === undefined ? {} : momentOf(last, clock) });
  const shown = funding.data !== undefined && !funding.isPlaceholderData;

  /** The panel of a country is on the map, at this picture's moment. */
  const open = (country: string) => void navigate({ to: '/', search: { ...moment, country } } as never);

  const go = (next: number) => {
    const to = Math.max(0, Math.min(steps.length - 1, next));
    setPlaying(false);
    setIndex(to);
    change({ at: steps[to]?.at });
  };

  useEffect(() => {
    for (const next of steps.slice(index + 1, index + 1 + AHEAD)) {
      client.query(viewOf('/api/funding', BY_COUNTRY, momentOf(next, clock))).catch(() => undefined);
    }
  }, [client, clock, index, steps]);

  const over = index >= steps.length - 1;
  useEffect(() => {
    if (!playing || !shown) {
      return;
    }
    const next = setTimeout(
      () => {
        if (over) {
          setPlaying(false);
          change({ at: step?.at });
        } else {
          setIndex(index + 1);
        }
      },
      over ? 0 : 1000 / Number(speedText),
    );
    return () => clearTimeout(next);
  }, [playing, shown, over, index, speedText, step, change]);

  const noted = useThrottledValue(step?.at, NOTED_EVERY);
  useEffect(() => {
    if (playing) {
      change({ at: noted });
    }
  }, [playing, noted, change]);

  const play = (next: boolean) => {
    if (next && over) {
      setIndex(0);
    }
    setPlaying(next);
    if (!next) {
      change({ at: step?.at });
    }
  };

  return (
    <>
      <Controls
        steps={steps}
        index={index}
        clock={clock}
        playing={playing}
        onPlay={play}
        go={go}
        speed={speedText}
        onSpeed={setSpeed}
      />
      {funding.isError ? <Failed fault={funding.error} /> : null}
      {funding.data === undefined ? (
        <Waiting />
      ) : (
        <>
          <Card withBorder>
            <Group gap="xl">
              {(['required', 'pledged', 'received', 'gap'] as const).map((one) => (
                <div key={one}>
                  <Text size="xs" c="dimmed">
                    {t(`measure.${one}`)}
                  </Text>
                  <Figure
                    amount={funding.data.total[one]}
                    currency={funding.data.displayCurrency}
                    measure={one}
                    question={moment}
                    compact
                    size="lg"
                  />
                </div>
              ))}
              <Select
                label={t('map.show')}
                data={MEASURES.map((one) => ({ value: one, label: t(`map.measure.${one}`) }))}
                value={measure}
                allowDeselect={false}
                onChange={(next) => setMeasure(next ?? 'pledged')}
              />
            </Group>
          </Card>
          <ShownAsOf value={moment}>
            <Grid>
              <Grid.Col span={{ base: 12, lg: 8 }}>
                <Pictured
                  rows={funding.data.rows}
                  scale={end.data?.rows ?? funding.data.rows}
                  measure={measure}
                  still={still}
                  fresh={shown}
                  open={open}
                />
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 4 }}>
                <Happened step={step} clock={clock} />
                <Bookmarks
                  clock={clock}
                  at={step?.at ?? ''}
                  onGo={(to) => {
                    if (to.clock === clock) {
                      go(indexOf(steps, to.at, clock));
                    } else {
                      change({ clock: to.clock === 'value' ? undefined : to.clock, at: to.at });
                    }
                  }}
                />
              </Grid.Col>
            </Grid>
            <FilmTable rows={funding.data.rows} asOf={funding.data.asOf} open={open} />
          </ShownAsOf>
        </>
      )}
    </>
  );
}

function momentOf(step: Step, clock: FilmClock): { asOf?: string; valueAsOf?: string } {
  return clock === 'value' ? { valueAsOf: step.at } : { asOf: step.at };
}

type Rows = Parameters<typeof useLooks>[0];

function Pictured({
  rows,
  scale,
  measure,
  still,
  fresh,
  open,
}: {
  rows: Rows;
  scale: Rows;
  measure: MapMeasure;
  still: boolean;
  fresh: boolean;
  open: (country: string) => void;
}): ReactNode {
  const t = useTexts();
  const { currency } = useFilters();
  const [view, setView] = useState<View>(WHOLE);
  const geometry = useQuery({ queryKey: ['geometry'], queryFn: loadGeometry, staleTime: Infinity });
  const places = useMemo(() => (geometry.data ? Object.keys(geometry.data.places) : NOTHING), [geometry.data]);
  const { looks, entries } = useLooks(rows, measure, currency, 'areas', places, scale);
  const marks = useMemo(() => new Map(rows.map((row) => [rowKeyOf(row), JSON.stringify(row)])), [rows]);
  const changed = useChanged('film', still || !fresh ? undefined : marks);
  if (geometry.data === undefined) {
    return <Waiting />;
  }
  return (
    <>
      <WorldMap
        geometry={geometry.data}
        areas={looks}
        label={`${t('film.title')}: ${t(`map.measure.${measure}`)}`}
        onSelect={open}
        changed={changed}
        view={view}
        onView={setView}
      />
      <Legend title={t(`map.measure.${measure}`)} entries={entries} />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function FilmTable({ rows, asOf, open }: { rows: Rows; asOf: string; open: (country: string) => void }): ReactNode {
  const filters = useFilters();
  return <PlacesTable rows={rows} filters={filters} asOf={asOf} changed={NONE} open={open} />;
}
