import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus, IconWorld } from '@tabler/icons-react';
import {
  memo,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useTexts } from '@/language/useTexts';
import { type Geometry, isUnsettled } from './geometry';
import { isDirection, neighbour } from './neighbour';
import { HEIGHT, type Outline, type Spot, WIDTH, draw } from './projection';
import { type View, WHOLE, useZoom } from './useZoom';
import './map.css';

/** A fill that is no colour of a class: an amount that there is no rate for. */
export const HATCHED = 'hatched';

export interface Look {
  /** A colour, or HATCHED; absent where nothing is recorded. */
  fill: string | undefined;
  /** The radius of a bubble, in pixels. */
  bubble?: number;
  /** What is said of the area where somebody points at it. */
  text: string;
}

const DISC = 4;
const STEP = 60;
const LAND = 'var(--map-land)';

/**
 * The world with a look for each of its countries and areas. The picture never mirrors; it is one stop of the tab key,
 * within which arrow keys go from country to country.
 */
export function WorldMap({
  geometry,
  areas,
  label,
  selected,
  onSelect,
  changed,
  view,
  onView,
}: {
  geometry: Geometry;
  areas: ReadonlyMap<string, Look>;
  label: string;
  selected?: string | undefined;
  onSelect: (code: string) => void;
  changed: ReadonlySet<string>;
  view: View;
  onView: (view: View) => void;
}): ReactNode {
  const t = useTexts();
  const world = useMemo(() => draw(geometry), [geometry]);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg, view, onView);
  const { ref: box, width } = useElementSize();
  const id = useId();
  const hatches = useMemo(() => ({ noRate: `${id}-no-rate`, unsettled: `${id}-unsettled` }), [id]);
  const [pointed, setPointed] = useState<string>();
  const [active, setActive] = useState<string>();
  usePaint(svg, areas, changed, hatches);

  /** Units of the picture in one pixel of the screen, at the view's size. */
  const pixel = (width === 0 ? 1 : WIDTH / width) / zoom.view.k;
  const shown = pointed ?? active;
  const spot = shown === undefined ? undefined : world.spots.get(shown);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (isDirection(key) && event.shiftKey) {
      const by = STEP / zoom.view.k;
      zoom.pan(
        key === 'ArrowLeft' ? by : key === 'ArrowRight' ? -by : 0,
        key === 'ArrowUp' ? by : key === 'ArrowDown' ? -by : 0,
      );
    } else if (isDirection(key)) {
      const from = world.spots.get(active ?? selected ?? '');
      const next = from === undefined ? first(areas, world.spots) : neighbour(from, key, world.spots.values());
      if (next !== undefined) {
        setActive(next.code);
        zoom.reveal(next);
      }
    } else if ((key === 'Enter' || key === ' ') && active !== undefined) {
      onSelect(active);
    } else if (key === '+' || key === '=') {
      zoom.by(1.5);
    } else if (key === '-') {
      zoom.by(1 / 1.5);
    } else if (key === '0') {
      zoom.show(WHOLE);
    } else {
      return;
    }
    event.preventDefault();
  };

  const onPointerMove = (event: PointerEvent) => setPointed(event.buttons === 0 ? codeAt(event.target) : undefined);

  return (
    <div className="world-map" ref={box} dir="ltr">
      {/* A picture in which keys move is an application to a screen reader; it hands every key on. */}
      <svg
        ref={svg}
        data-picture
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="application"
        aria-roledescription={t('map.picture')}
        aria-label={label}
        aria-describedby={`${id}-keys`}

        tabIndex={0}
        data-enlarged={zoom.view.k > 1}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(undefined)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(undefined)}
        onClick={(event) => {
          const code = codeAt(event.target);
          if (code !== undefined) {
            onSelect(code);
          }
        }}
      >
        <defs>
          <Hatch id={hatches.noRate} line="var(--map-hatch)" turn={45} pixel={pixel} />
          <Hatch id={hatches.unsettled} line="var(--map-unsettled)" turn={-45} pixel={pixel} />
        </defs>
        <rect className="world-map-sea" width={WIDTH} height={HEIGHT} />
        <g transform={`translate(${zoom.view.x} ${zoom.view.y}) scale(${zoom.view.k})`}>
          <Outlines outlines={world.outlines} />
          <Discs spots={world.spots} areas={areas} pixel={pixel} />
          <Marks world={world} selected={selected} active={active} pixel={pixel} />
        </g>
      </svg>
      <p id={`${id}-keys`} className="world-map-unseen">
        {t('map.keys')}
      </p>
      {spot === undefined ? null : (
        <Label spot={spot} view={zoom.view} text={areas.get(spot.code)?.text ?? spot.code} />
      )}
      {pointed !== undefined && isUnsettled(pointed) ? (
        <div className="world-map-note">{t('map.unsettled')}</div>
      ) : null}
      <div className="world-map-unseen" aria-live="polite">
        {active === undefined ? '' : areas.get(active)?.text}
      </div>
      <div className="world-map-buttons unprinted">
        <ActionIcon variant="default" onClick={() => zoom.by(1.5)} aria-label={t('map.larger')}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" onClick={() => zoom.by(1 / 1.5)} aria-label={t('map.smaller')}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" onClick={() => zoom.show(WHOLE)} aria-label={t('map.whole')}>
          <IconWorld size={16} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}

/** The outlines are drawn once; news only changes how they look, which costs a few attributes. */
function usePaint(
  svg: React.RefObject<SVGSVGElement | null>,
  areas: ReadonlyMap<string, Look>,
  changed: ReadonlySet<string>,
  hatches: { noRate: string; unsettled: string },
): void {
  useLayoutEffect(() => {
    const start = performance.now();
    for (const element of svg.current?.querySelectorAll<SVGElement>('[data-code]') ?? []) {
      const code = element.dataset['code'] ?? '';
      const fill = areas.get(code)?.fill;
      put(
        element,
        'fill',
        isUnsettled(code)
          ? `url(#${hatches.unsettled})`
          : fill === HATCHED
            ? `url(#${hatches.noRate})`
            : (fill ?? LAND),
      );
      put(element, 'data-changed', changed.has(code) ? 'true' : 'false');
    }
    performance.measure('map-redraw', { start, end: performance.now() });
  }, [svg, areas, changed, hatches]);
}

function put(element: SVGElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

const Outlines = memo(function Outlines({ outlines }: { outlines: Outline[] }): ReactNode {
  return (
    <g className="world-map-areas">
      {outlines.map(({ code, d }) => (
        <path key={code} d={d} data-code={code} className={isUnsettled(code) ? 'world-map-unsettled' : undefined} />
      ))}
    </g>
  );
});

/** Bubbles, the largest first so that none hides another; and a disc for each area that is too small to be seen. */
const Discs = memo(function Discs({
  spots,
  areas,
  pixel,
}: {
  spots: ReadonlyMap<string, Spot>;
  areas: ReadonlyMap<string, Look>;
  pixel: number;
}): ReactNode {
  const discs = [...areas].flatMap(([code, look]) => {
    const spot = spots.get(code);
    const radius = look.bubble ?? (spot?.small === true && look.fill !== undefined ? DISC : 0);
    return spot === undefined || radius === 0 ? [] : [{ ...spot, radius, bubble: look.bubble !== undefined, look }];
  });
  discs.sort((a, b) => b.radius - a.radius);
  return discs.map(({ code, x, y, radius, bubble }) =>
    bubble ? (
      <circle key={code} className="world-map-bubble" data-bubble={code} cx={x} cy={y} r={radius * pixel} />
    ) : (
      <circle key={code} className="world-map-disc" data-code={code} cx={x} cy={y} r={radius * pixel} />
    ),
  );
});

function Marks({
  world,
  selected,
  active,
  pixel,
}: {
  world: { outlines: Outline[]; spots: ReadonlyMap<string, Spot> };
  selected: string | undefined;
  active: string | undefined;
  pixel: number;
}): ReactNode {
  return [
    { code: selected, name: 'world-map-selected' },
    { code: active, name: 'world-map-active' },
  ].map(({ code, name }) => {
    const spot = code === undefined ? undefined : world.spots.get(code);
    const outline = world.outlines.find((each) => each.code === code);
    return spot === undefined ? null : spot.small || outline === undefined ? (
      <circle key={name} className={name} cx={spot.x} cy={spot.y} r={(DISC + 3) * pixel} />
    ) : (
      <path key={name} className={name} d={outline.d} />
    );
  });
}

function Hatch({ id, line, turn, pixel }: { id: string; line: string; turn: number; pixel: number }): ReactNode {
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn}) scale(${pixel})`}
    >
      <rect width={6} height={6} fill={LAND} />
      <rect width={turn > 0 ? 2 : 1} height={6} fill={line} />
    </pattern>
  );
}

/** What is said of an area, beside its place and within the picture. */
function Label({ spot, view, text }: { spot: Spot; view: View; text: string }): ReactNode {
  const across = (view.x + spot.x * view.k) / WIDTH;
  const down = (view.y + spot.y * view.k) / HEIGHT;
  return (
    <div
      className="world-map-label"
      aria-hidden
      style={{
        left: `${Math.min(Math.max(across, 0), 1) * 100}%`,
        top: `${Math.min(Math.max(down, 0), 1) * 100}%`,
        transform: `translate(${across > 0.6 ? 'calc(-100% - 10px)' : '10px'}, ${down > 0.6 ? 'calc(-100% - 10px)' : '10px'})`,
      }}
    >
      <bdi>{text}</bdi>
    </div>
  );
}

function first(areas: ReadonlyMap<string, Look>, spots: ReadonlyMap<string, Spot>): Spot | undefined {
  for (const [code, look] of areas) {
    if (look.fill !== undefined || look.bubble !== undefined) {
      return spots.get(code);
    }
  }
  return spots.values().next().value;
}

function codeAt(target: EventTarget): string | undefined {
  return target instanceof SVGElement ? (target.dataset['code'] ?? target.dataset['bubble']) : undefined;
}
