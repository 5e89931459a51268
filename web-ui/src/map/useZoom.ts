import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { HEIGHT, WIDTH } from './projection';

/** How the picture is moved and enlarged, in its own units. */
export interface View {
  x: number;
  y: number;
  k: number;
}

export const WHOLE: View = { x: 0, y: 0, k: 1 };
const LARGEST = 12;

export interface Zoom {
  view: View;
  by: (factor: number) => void;
  pan: (x: number, y: number) => void;
  /** Moves just so far that a spot can be seen. */
  reveal: (spot: { x: number; y: number }) => void;
  show: (view: View) => void;
}

/** Wheel, drag and pinch move the picture; where it comes to rest is told. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, given: View, rest: (view: View) => void): Zoom {
  const [view, setView] = useState(given);
  const told = useRef(rest);
  useEffect(() => {
    told.current = rest;
  });
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .extent([
          [0, 0],
          [WIDTH, HEIGHT],
        ])
        .translateExtent([
          [0, 0],
          [WIDTH, HEIGHT],
        ])
        .scaleExtent([1, LARGEST]),
    [],
  );

  useEffect(() => {
    const element = svg.current;
    if (!element) {
      return;
    }
    const selection = select(element);
    behaviour.on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const { x, y, k } = event.transform;
      setView({ x, y, k });
    });
    behaviour.on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const { x, y, k } = event.transform;
      told.current({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, k: Math.round(k * 100) / 100 });
    });
    selection.call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [svg, behaviour]);

  const show = useCallback(
    ({ x, y, k }: View) => {
      if (svg.current) {
        select(svg.current).call((selection) => behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k)));
      }
    },
    [svg, behaviour],
  );
  useEffect(() => show({ x: given.x, y: given.y, k: given.k }), [show, given.x, given.y, given.k]);

  const by = useCallback(
    (factor: number) => {
      if (svg.current) {
        behaviour.scaleBy(select(svg.current), factor);
      }
    },
    [svg, behaviour],
  );
  const pan = useCallback(
    (x: number, y: number) => {
      if (svg.current) {
        behaviour.translateBy(select(svg.current), x, y);
      }
    },
    [svg, behaviour],
  );
  const reveal = useCallback(
    ({ x, y }: { x: number; y: number }) => {
      const [seenX, seenY] = [view.x + x * view.k, view.y + y * view.k];
      const margin = 40;
      const beyond = (seen: number, size: number) =>
        seen < margin ? margin - seen : seen > size - margin ? size - margin - seen : 0;
      pan(beyond(seenX, WIDTH) / view.k, beyond(seenY, HEIGHT) / view.k);
    },
    [view, pan],
  );
  return { view, by, pan, reveal, show };
}
