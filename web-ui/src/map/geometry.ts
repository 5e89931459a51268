import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from './geometry.json?url';

/** The world, as the build draws it. */
export interface Geometry extends Topology<{ countries: GeometryCollection }> {
  /** Where the bubble of a country or area stands, in degrees; also of those that are too small to be drawn. */
  places: Record<string, [longitude: number, latitude: number]>;
}

export type Shape = Feature<MultiPolygon> & { id: string };

export function shapesOf(geometry: Geometry): Shape[] {
  return feature(geometry, geometry.objects.countries).features as Shape[];
}

/** Areas whose status is not settled bear codes that ISO leaves to its users. They are no country's. */
export function isUnsettled(code: string): boolean {
  return code.startsWith('X');
}

let loaded: Promise<Geometry> | undefined;

/** Fetched once: it does not change while the application is open. */
export function loadGeometry(): Promise<Geometry> {
  loaded ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) {
        throw new Error(`The map's geometry: ${answer.status}`);
      }
      return answer.json() as Promise<Geometry>;
    })
    .catch((fault: unknown) => {
      loaded = undefined;
      throw fault;
    });
  return loaded;
}
