import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { type Geometry, shapesOf } from './geometry';

/** What the list of countries and areas has beside the members of the United Nations. */
const NOT_MEMBERS = new Set(
  (
    'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN ' +
    'IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF'
  ).split(' '),
);

const text = readFileSync('src/map/geometry.json', 'utf8');
const geometry = JSON.parse(text) as Geometry;
const shapes = shapesOf(geometry);
const listed = readFileSync('../shared-events/src/main/resources/org/ctax/events/reference/countries.csv', 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]{3};/.test(line))
  .map((line) => line.slice(0, 3));

function whoseIs(longitude: number, latitude: number): string[] {
  return shapes.filter((shape) => geoContains(shape, [longitude, latitude])).map((shape) => shape.id);
}

describe('the geometry of the map', () => {
  it('draws all members of the United Nations and the observers', () => {
    const drawn = new Set(shapes.map((shape) => shape.id));
    const members = listed.filter((code) => !NOT_MEMBERS.has(code));
    expect(members).toHaveLength(193);
    expect([...members, 'PSE', 'VAT'].filter((code) => !drawn.has(code))).toEqual([]);
    const areas = new Map(shapes.map((shape) => [shape.id, geoArea(shape)]));
    expect(members.filter((code) => !((areas.get(code) ?? 0) > 0))).toEqual([]);
  });

  it('has a place for the bubble of every country and area', () => {
    expect(listed).toHaveLength(249);
    expect(listed.filter((code) => geometry.places[code] === undefined)).toEqual([]);
  });

  it.each([
    ['Crimea', 34.1, 45, 'UKR'],
    ['the Golan', 35.78, 33, 'SYR'],
    ['Western Sahara', -13, 24.5, 'ESH'],
    ['Kosovo', 21, 42.6, 'SRB'],
    ['Gaza', 34.4, 31.45, 'PSE'],
    ['the West Bank', 35.2, 32, 'PSE'],
    ['the Falkland Islands (Malvinas)', -58.5, -51.7, 'FLK'],
  ])('puts %s where the United Nations does', (_, longitude, latitude, code) => {
    expect(whoseIs(longitude, latitude)).toEqual([code]);
  });

  it.each([
    ['Jammu and Kashmir', 75, 34, 'XJK'],
    ['Aksai Chin', 79.3, 35, 'XAC'],
    ['the Halaib triangle', 35.3, 22.3, 'XHT'],
  ])('keeps %s an area of its own, no country’s', (_, longitude, latitude, area) => {
    expect(whoseIs(longitude, latitude)).toEqual([area]);
    expect(listed).not.toContain(area);
  });

  it('is no burden to load', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(120 * 1024);
  });

  it('does not cut Chukotka at the date line', () => {
    const russia = shapes.find((shape) => shape.id === 'RUS');
    expect(russia && geoContains(russia, [179.9, 67.5]) && geoContains(russia, [-179.9, 67.5])).toBe(true);
    expect(russia && geoContains(russia, [180, 67.5])).toBe(true);
  });
});
