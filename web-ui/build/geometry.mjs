/**
 * Draws the world for the map from geometry that two packages carry: the United Nations' own (in plotly.js) and, for
 * what is missing there, Natural Earth's (world-atlas). Writes src/map/geometry.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const target = new URL('../src/map/geometry.json', import.meta.url);

/** Each reader loads this on the first look at the map. */
const GREATEST_GZIP = 120 * 1024;
/** Steradians of the smallest bend that is kept: about a pixel at eight times the size of a laptop's map. */
const SMALLEST_BEND = 1.2e-7;
/** An island smaller than this is left out, unless it is its country's largest. */
const SMALLEST_ISLAND = 4e-7;
const SMALL_COUNTRY = 2e-6;
const STEPS = 60_000;

/** Two States inside Italy that the United Nations' simplified geometry leaves out; and areas that get a place only. */
const FROM_NATURAL_EARTH = { 674: 'SMR', 336: 'VAT' };
const PLACES_FROM_NATURAL_EARTH = { '086': 'IOT', 581: 'UMI', 876: 'WLF' };
/** No country's; and it would take a fifth of the picture. */
const NOT_DRAWN = new Set(['ATA']);

function unitedNations() {
  globalThis.window ??= {}; // the package hangs itself there
  const world = require('plotly.js/dist/plotly-geo-assets.js').topojson.world_50m;
  return feature(world, world.objects.countries).features;
}

/** Parts of a polygon that meet at 180 degrees must share their points, so that they can be joined. */
function overTheDateLine(coordinates) {
  return typeof coordinates[0] === 'number'
    ? [coordinates[0] >= 179.9999 ? -180 : coordinates[0], coordinates[1]]
    : coordinates.map(overTheDateLine);
}

function rings(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const size = (polygon) => geoArea({ type: 'Polygon', coordinates: polygon });

/** All parts of one country as one; its bubble stands in the largest. */
function countries(features) {
  const found = new Map();
  for (const { id, geometry, properties } of features) {
    const parts = rings(geometry);
    const largest = Math.max(...parts.map(size));
    const known = found.get(id) ?? { parts: [], largest: 0, place: undefined };
    known.parts.push(...parts);
    if (largest > known.largest) {
      known.largest = largest;
      known.place = properties.ct;
    }
    found.set(id, known);
  }
  return found;
}

function withoutSpecks(parts) {
  const largest = Math.max(...parts.map(size));
  return parts.filter((part) => size(part) >= Math.min(SMALLEST_ISLAND, largest));
}

/** What is small anyway keeps every bend, and a closed line its three sharpest, or nothing would be left to fill. */
function keepAreas(world, small) {
  for (const geometry of world.objects.countries.geometries.filter(({ id }) => small.has(id))) {
    for (const arc of geometry.arcs.flat(2)) {
      world.arcs[arc < 0 ? ~arc : arc].forEach((point) => (point[2] = Infinity));
    }
  }
  for (const arc of world.arcs) {
    const [first, last] = [arc[0], arc.at(-1)];
    if (arc.length > 3 && first[0] === last[0] && first[1] === last[1]) {
      const sharpest = arc.slice(1, -1).toSorted((a, b) => b[2] - a[2]);
      sharpest.slice(0, 3).forEach((point) => (point[2] = Infinity));
    }
  }
  return world;
}

function build() {
  const found = countries(unitedNations());
  const natural = require('world-atlas/countries-10m.json');
  const naturalOf = (id) =>
    feature(
      natural,
      natural.objects.countries.geometries.find((geometry) => geometry.id === id),
    );
  for (const [number, id] of Object.entries(FROM_NATURAL_EARTH)) {
    const drawn = naturalOf(number);
    found.set(id, { parts: rings(drawn.geometry), largest: geoArea(drawn), place: geoCentroid(drawn) });
  }
  const places = Object.fromEntries([...found].map(([id, { place }]) => [id, place]));
  for (const [number, id] of Object.entries(PLACES_FROM_NATURAL_EARTH)) {
    places[id] = geoCentroid(naturalOf(number));
  }

  const features = [...found]
    .filter(([id]) => !NOT_DRAWN.has(id))
    .map(([id, { parts }]) => ({
      type: 'Feature',
      id,
      geometry: { type: 'MultiPolygon', coordinates: overTheDateLine(withoutSpecks(parts)) },
    }));
  const whole = topology({ countries: { type: 'FeatureCollection', features } });
  whole.objects.countries.geometries = whole.objects.countries.geometries.map((geometry) => ({
    ...mergeArcs(whole, [geometry]),
    id: geometry.id,
  }));
  const small = new Set([...found].filter(([, { largest }]) => largest < SMALL_COUNTRY).map(([id]) => id));
  const weighed = keepAreas(presimplify(whole, sphericalTriangleArea), small);
  const drawn = quantize(simplify(weighed, SMALLEST_BEND), STEPS);
  const rounded = Object.entries(places)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, place]) => [id, place.map((degree) => Math.round(degree * 100) / 100)]);
  return { ...drawn, places: Object.fromEntries(rounded) };
}

const text = JSON.stringify(build());
const compressed = gzipSync(text, { level: 9 }).length;
if (compressed > GREATEST_GZIP) {
  throw new Error(`The map's geometry takes ${compressed} bytes compressed, more than ${GREATEST_GZIP}`);
}
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  writeFileSync(target, text);
}
