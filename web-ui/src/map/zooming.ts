import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import { HEIGHT, WIDTH } from './projection';
import type { View } from './useZoom';

const LARGEST = 12;

/** Moves and enlarges a picture, by whatever means. */
export interface Zooming {
  by: (factor: number) => void;
  pan: (x: number, y: number) => void;
  show: (view: View) => void;
  end: () => void;
}

/**
 * From now on wheel, drag and pinch move a picture.
 *
 * @param moves is told of each change
 * @param rests is told of where it comes to rest
 */
export function zooming(
  element: SVGSVGElement,
  now: View,
  moves: (view: View) => void,
  rests: (view: View) => void,
): Zooming {
  const whole: [[number, number], [number, number]] = [
    [0, 0],
    [WIDTH, HEIGHT],
  ];
  const selection = select(element);
  const behaviour = zoom<SVGSVGElement, unknown>().extent(whole).translateExtent(whole).scaleExtent([1, LARGEST]);
  const show = ({ x, y, k }: View) => behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k));
  selection.call(behaviour).on('dblclick.zoom', null);
  show(now);
  behaviour.on('zoom', ({ transform: { x, y, k } }: D3ZoomEvent<SVGSVGElement, unknown>) => moves({ x, y, k }));
  behaviour.on('end', ({ transform: { x, y, k } }: D3ZoomEvent<SVGSVGElement, unknown>) => rests({ x, y, k }));
  return {
    by: (factor) => behaviour.scaleBy(selection, factor),
    pan: (x, y) => behaviour.translateBy(selection, x, y),
    show,
    end: () => selection.on('.zoom', null),
  };
}
