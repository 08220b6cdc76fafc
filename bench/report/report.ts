import { cpus, totalmem } from 'node:os';
import { median } from '../../scripts/bench/median.ts';
import type { ContenderName } from '../browser/bundle-pages.ts';
import type { Run } from '../browser/run-contender.ts';
import type { Ground } from '../packs/ground.ts';
import type { Drag } from '../pages/common/measure.ts';
import { brushed } from '../pages/common/views.ts';
import { barLines } from './bars.ts';
import {
  count,
  megabytes,
  milliseconds,
  ratio,
  seconds,
  spreadOf,
  spreadText,
  table,
} from './figures.ts';
import type { Measured } from './measured.ts';

export const contenderNames: Readonly<Record<ContenderName, string>> = {
  ours: 'this product',
  mosaic: 'Mosaic (vgplot)',
  crossfilter: 'crossfilter2',
  scan: 'typed-array scan (the limit)',
};

/** The whole report as Markdown. */
export function report(all: readonly Measured[], browser: string): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? '?'}, ${megabytes(totalmem())}, ${browser}, Node ${process.version}`;
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`,
    '### From the register to the pack',
    buildTable(all),
    '### A brush drag on the pack, all seven dimensions together',
    'Median / 95th percentile in ms, over all steps. Query: from the step until the data of all views are there. Paint: until they are on the screen.',
    dragTable(all),
    '### Median query by dimension, ms',
    dimensionTable(all),
    '### Without aggregation by the build: a row for each person',
    personsTable(all),
    '### Bars',
    barLines(all).join('\n'),
  ].join('\n\n');
}

function buildTable(all: readonly Measured[]): string {
  return table([
    ['', ...all.map(({ ground }) => ground.size.name)],
    ...(
      [
        ['persons ever in the register', ({ size }) => count(size.persons)],
        ['certificates', ({ certificates }) => count(certificates)],
        ['register generated', ({ generationSeconds }) => seconds(generationSeconds)],
        ['build: register read and checked', ({ build }) => seconds(checkedAt(build.steps))],
        [
          'build: cube aggregated, compared with the reports',
          ({ build }) => seconds(aggregation(build.steps)),
        ],
        ['build: packs written, whole build', ({ build }) => seconds(build.seconds)],
        ['build: peak memory', ({ build }) => megabytes(build.peakMemory)],
        [
          'cells of the cube: stock / flows',
          ({ build }) => `${count(build.cells)} / ${count(build.changes)}`,
        ],
        [
          'pack as it travels / unpacked',
          ({ build }) => `${megabytes(build.packBytes)} / ${megabytes(build.rawPackBytes)}`,
        ],
        ['instead, a row for each person: rows', ({ rows }) => count(rows.persons)],
        [
          'instead, a row for each person: file',
          ({ rows }) => `${megabytes(rows.bytes)} / ${megabytes(rows.rawBytes)}`,
        ],
      ] satisfies [string, (ground: Ground) => string][]
    ).map(([name, of]) => [name, ...all.map(({ ground }) => of(ground))]),
  ]);
}

/** Median and slowest of the seven preparations, one for each dimension. */
function preparationText(drags: readonly Drag[]): string {
  const times = drags.map(({ activation }) => activation);
  return `${milliseconds(median(times) ?? Number.NaN)} / ${milliseconds(Math.max(...times))}`;
}

type Steps = Ground['build']['steps'];

function aggregatedAt(steps: Steps): number {
  return steps.findIndex(({ message }) => message.startsWith('人才结构'));
}

function checkedAt(steps: Steps): number {
  return steps[aggregatedAt(steps) - 1]?.seconds ?? Number.NaN;
}

function aggregation(steps: Steps): number {
  return (steps[aggregatedAt(steps)]?.seconds ?? Number.NaN) - checkedAt(steps);
}

const runHeads = ['contender', 'opened', 'prepared', 'query', 'paint', 'steps', 'memory'];

/** What is said of every run, under `runHeads`. */
function runCells({ contender, opened, drags, memory }: Run): string[] {
  return [
    contenderNames[contender],
    seconds(opened / 1000),
    preparationText(drags),
    spreadText(spreadOf(drags, 'query')),
    spreadText(spreadOf(drags, 'paint')),
    count(spreadOf(drags, 'query').steps),
    megabytes(memory),
  ];
}

function dragTable(all: readonly Measured[]): string {
  const head = ['size', ...runHeads, 'query ÷ ours', 'query ÷ limit'];
  const rows = all.flatMap(({ ground, cube }) => {
    const query = (name: ContenderName) =>
      spreadOf(cube.find(({ contender }) => contender === name)?.drags ?? [], 'query').median;
    return cube.map((run) => [
      ground.size.name,
      ...runCells(run),
      ratio(query(run.contender), query('ours')),
      ratio(query(run.contender), query('scan')),
    ]);
  });
  return table([head, ...rows]);
}

function dimensionTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ ground, cube }) =>
    cube.map(({ contender, drags }) => [
      ground.size.name,
      contenderNames[contender],
      ...brushed.map((name) =>
        spreadText(
          spreadOf(
            drags.filter(({ dimension }) => dimension === name),
            'query',
          ),
        ),
      ),
    ]),
  );
  return table([['size', 'contender', ...brushed], ...rows]);
}

function personsTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ ground, persons, cube }) => {
    const ours = cube.find(({ contender }) => contender === 'ours');
    const own = spreadOf(ours?.drags ?? [], 'query').median;
    return persons.map((run) => [
      ground.size.name,
      ...runCells(run),
      ratio(spreadOf(run.drags, 'query').median, own),
    ]);
  });
  const head = ['size', ...runHeads, 'query ÷ ours on the cube'];
  return table([head, ...rows]);
}
