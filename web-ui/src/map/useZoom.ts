import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { HEIGHT, WIDTH } from './projection';
import type { Zooming } from './zooming';

/** How the picture is moved and enlarged, in its own units. */
export interface View {
  x: number;
  y: number;
  k: number;
}

export const WHOLE: View = { x: 0, y: 0, k: 1 };

/** What says that somebody is about to move the picture. */
const REACHING = ['pointerenter', 'pointerdown', 'touchstart', 'focusin'] as const;

export interface Zoom {
  view: View;
  by: (factor: number) => void;
  pan: (x: number, y: number) => void;
  /** Moves just so far that a spot can be seen. */
  reveal: (spot: { x: number; y: number }) => void;
  show: (view: View) => void;
}

/**
 * Wheel, drag and pinch move the picture; where it comes to rest is told. What does so is fetched when somebody first
 * reaches for the picture: most only look.
 */
export function useZoom(svg: RefObject<SVGSVGElement | null>, given: View, rest: (view: View) => void): Zoom {
  const [view, setView] = useState(given);
  const told = useRef(rest);
  const seen = useRef(view);
  useEffect(() => {
    told.current = rest;
    seen.current = view;
  });

  const moving = useRef<Promise<Zooming> | undefined>(undefined);
  const reach = useCallback((): Promise<Zooming> | undefined => {
    const element = svg.current;
    if (element !== null) {
      moving.current ??= import('./zooming').then(({ zooming }) =>
        zooming(element, seen.current, setView, ({ x, y, k }) =>
          told.current({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, k: Math.round(k * 100) / 100 }),
        ),
      );
    }
    return moving.current;
  }, [svg]);

  useEffect(() => {
    const element = svg.current;
    const come = () => void reach();
    REACHING.forEach((kind) => element?.addEventListener(kind, come, { passive: true }));
    return () => {
      REACHING.forEach((kind) => element?.removeEventListener(kind, come));
      void moving.current?.then((zooming) => zooming.end());
      moving.current = undefined;
    };
  }, [svg, reach]);

  const show = useCallback((wanted: View) => void reach()?.then((zooming) => zooming.show(wanted)), [reach]);
  useEffect(() => {
    const wanted = { x: given.x, y: given.y, k: given.k };
    if (moving.current === undefined) {
      setView(wanted);
    } else {
      show(wanted);
    }
  }, [show, given.x, given.y, given.k]);

  const by = useCallback((factor: number) => void reach()?.then((zooming) => zooming.by(factor)), [reach]);
  const pan = useCallback((x: number, y: number) => void reach()?.then((zooming) => zooming.pan(x, y)), [reach]);
  const reveal = useCallback(
    ({ x, y }: { x: number; y: number }) => {
      const [seenX, seenY] = [view.x + x * view.k, view.y + y * view.k];
      const margin = 40;
      const beyond = (at: number, size: number) =>
        at < margin ? margin - at : at > size - margin ? size - margin - at : 0;
      const [right, down] = [beyond(seenX, WIDTH) / view.k, beyond(seenY, HEIGHT) / view.k];
      if (right !== 0 || down !== 0) {
        pan(right, down);
      }
    },
    [view, pan],
  );
  return { view, by, pan, reveal, show };
}
