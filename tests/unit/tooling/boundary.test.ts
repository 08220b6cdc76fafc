import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roomiestPoint } from '../../../scripts/geo/label-place.ts';
import { type Ring, simplifyRings } from '../../../scripts/geo/simplify.ts';
import { boundaryFor } from '../../../scripts/site/boundary.ts';
import { boundary } from '../../../src/charts/boundary.ts';
import { intakeOf, withEditedCity } from '../intake/edited-city.ts';

const outline = (code: string, ring: Ring, labelAt = ring[0]) => ({
  type: 'Feature',
  properties: { code, name: code, labelAt },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const file = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', coordinates: 'GCJ-02', features });
const square: Ring = [
  [117, 36],
  [118, 36],
  [118, 37],
  [117, 37],
  [117, 36],
];
const geo = ['geo/counties.json', '', file(outline('990901', square, [117.5, 36.5]))] as const;
const licence = ['geo/LICENSE.txt', '', 'MIT'] as const;
const approved = [
  'site.json',
  '"mapApproval": null',
  '"mapApproval": "鲁SG（2026）001号"',
] as const;

describe('whether an edition has a boundary', () => {
  const of = (isInternal: boolean, ...edits: Parameters<typeof withEditedCity>[0]) =>
    withEditedCity(edits, (folder) => boundaryFor(folder, isInternal));

  test('the public edition has none without an approval number', () => {
    expect(of(false, geo, licence)).toBeNull();
  });

  test('the internal edition has it, and says that there is no number', () => {
    expect(of(true, geo, licence)).toMatchObject({
      approval: null,
      width: 400,
      outlines: [{ code: '990901', path: expect.stringMatching(/^M4 491\.6L396 /) }],
    });
  });

  test('with a number the public edition has it too', () => {
    expect(of(false, geo, licence, approved)?.approval).toBe('鲁SG（2026）001号');
  });

  test('a city without outlines has none in any edition', () => {
    expect(of(true)).toBeNull();
    expect(of(false, approved)).toBeNull();
  });

  test('the module itself has none: who forgets to ask gets nothing', () => {
    expect(boundary).toBeNull();
  });

  test('no number is prefilled', () => {
    const site = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../data/site.json'), 'utf8'),
    );
    expect(site.mapApproval).toBeNull();
  });
});

describe('the drawing', () => {
  test('north is up, and a degree of longitude is as long as it is there', () => {
    const wide = withEditedCity([geo, licence], (folder) => boundaryFor(folder, true));
    // One degree by one degree at 36.5° N: cos 36.5° = 0.8039 as wide as high.
    expect(wide?.height).toBe(Math.ceil(392 / 0.8039 + 8));
    expect(wide?.outlines[0]?.labelAt).toEqual([200, expect.closeTo(4 + 392 / 0.8039 / 2, 0)]);
  });
});

describe('outlines that are no good stop the build', () => {
  test.each<readonly [string, Parameters<typeof intakeOf>[0], string]>([
    ['no licence beside them', [geo], '旁边应有许可文件 data/geo/LICENSE.txt'],
    [
      'an unknown area',
      [['geo/counties.json', '', file(outline('990909', square))], licence],
      'code 列：填的是“990909”，没有这个地区代码',
    ],
    [
      'an area twice',
      [
        ['geo/counties.json', '', file(outline('990901', square), outline('990901', square))],
        licence,
      ],
      'code 列：填的是“990901”，同一地区有两条边界',
    ],
    [
      'too heavy',
      [
        [
          'geo/counties.json',
          '',
          file(
            outline(
              '990901',
              Array.from({ length: 3000 }, (_, i) => [117 + i / 3000, 36.5]),
            ),
          ),
        ],
        licence,
      ],
      '应不超过 30000 字节，请先简化',
    ],
    [
      'longitude and latitude exchanged',
      [
        [
          'geo/counties.json',
          '',
          file(
            outline(
              '990901',
              square.map(([x, y]) => [y, x] as const),
            ),
          ),
        ],
        licence,
      ],
      '经度应在 70 与 140 之间',
    ],
    [
      'a number that is none',
      [['site.json', '"mapApproval": null', '"mapApproval": "待定"']],
      '应为审图号，如 鲁SG（2026）001号，没有则为 null',
    ],
    [
      'an empty number',
      [['site.json', '"mapApproval": null', '"mapApproval": ""']],
      '应为审图号，如 鲁SG（2026）001号，没有则为 null',
    ],
  ])('%s', (_, edits, expected) => {
    expect(intakeOf(edits).errors.join('\n')).toContain(expected);
  });

  test('sound ones pass', () => {
    expect(intakeOf([geo, licence, approved]).errors).toEqual([]);
  });
});

describe('simplification', () => {
  // Two areas that share the border from (1, 0) to (1, 2), with a bend of 0.01 in it.
  const left: Ring = [
    [0, 0],
    [1, 0],
    [1.01, 1],
    [1, 2],
    [0, 2],
    [0, 0],
  ];
  const right: Ring = [
    [1, 0],
    [2, 0],
    [2, 2],
    [1, 2],
    [1.01, 1],
    [1, 0],
  ];

  test('a shared border stays shared', () => {
    const [a, b] = simplifyRings([left, right], 0.05);
    expect(a).not.toContainEqual([1.01, 1]);
    expect(b).not.toContainEqual([1.01, 1]);
    for (const corner of [
      [1, 0],
      [1, 2],
    ]) {
      expect(a).toContainEqual(corner);
      expect(b).toContainEqual(corner);
    }
  });

  test('what deviates by the tolerance or more is kept', () => {
    const [a, b] = simplifyRings([left, right], 0.005);
    expect(a).toContainEqual([1.01, 1]);
    expect(b).toContainEqual([1.01, 1]);
  });

  test('rings stay closed, an island without neighbours too', () => {
    for (const ring of simplifyRings([left, right, square], 0.05)) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(ring.length).toBeGreaterThanOrEqual(4);
    }
  });

  test('a name stands where there is most room', () => {
    // A square with a tail to the east: the room is in the square.
    const tailed: Ring = [
      [0, 0],
      [2, 0],
      [2, 0.9],
      [6, 0.95],
      [6, 1.05],
      [2, 1.1],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const [x, y] = roomiestPoint(tailed);
    expect(x).toBeCloseTo(1, 0);
    expect(y).toBeCloseTo(1, 0);
  });
});
