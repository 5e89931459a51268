import { geoEqualEarth, geoPath } from 'd3-geo';
import { type Geometry, shapesOf } from './geometry';

/** Units of the picture; the page makes them as large as there is room. */
export const WIDTH = 1000;
export const HEIGHT = 480;

/** Turned so far that the picture's edge runs through the Bering Strait and parts no country. */
const TURN = -11;
const CORNERS: [number, number][] = [
  [-168.9, 0],
  [190.9, 0],
  [11, 83.6],
  [11, -56],
];
/** Square units below which an area cannot be seen or hit, and is shown by a disc. */
const SMALL = 14;

export interface Outline {
  code: string;
  d: string;
}

export interface Spot {
  code: string;
  x: number;
  y: number;
  /** The area itself is too small to be seen, or not drawn at all. */
  small: boolean;
}

export interface World {
  outlines: Outline[];
  spots: ReadonlyMap<string, Spot>;
}

/** Equal Earth: an area's share of the picture is its share of the Earth. */
export function draw(geometry: Geometry): World {
  const projection = geoEqualEarth()
    .rotate([TURN, 0])
    .fitExtent(
      [
        [4, 4],
        [WIDTH - 4, HEIGHT - 4],
      ],
      { type: 'MultiPoint', coordinates: CORNERS },
    );
  const path = geoPath(projection).digits(2);
  const outlines: Outline[] = [];
  const sizes = new Map<string, number>();
  for (const shape of shapesOf(geometry)) {
    sizes.set(shape.id, path.area(shape));
    outlines.push({ code: shape.id, d: path(shape) ?? '' });
  }
  const spots = new Map<string, Spot>();
  for (const [code, place] of Object.entries(geometry.places)) {
    const at = projection(place);
    if (at !== null) {
      spots.set(code, { code, x: round(at[0]), y: round(at[1]), small: (sizes.get(code) ?? 0) < SMALL });
    }
  }
  // The small ones last: they lie within others and must be hit.
  outlines.sort((a, b) => (sizes.get(b.code) ?? 0) - (sizes.get(a.code) ?? 0));
  return { outlines, spots };
}

function round(unit: number): number {
  return Math.round(unit * 100) / 100;
}
