import {
  type ComparedArea,
  countText,
  isAbsent,
  periodText,
  rules,
  yearEnd,
  yearEndUpTo,
  yearOf,
  yearStart,
  type ZoneBasis,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';

export interface Note {
  readonly key: string;
  readonly text: string;
}

/** All that a reader has to know so as not to misread the table, for the page and for the file. */
export function reportNotes(data: CountiesData, zones: ZoneBasis): readonly Note[] {
  return [
    ...targetNotes(data),
    ...baseNotes(data, zones),
    ...zoneNotes(data, zones),
    ...untoldNotes(data),
    ...reasonNotes(data),
  ];
}

function targetNotes({ comparison, at, hasAreas }: CountiesData): readonly Note[] {
  const { targets, base } = comparison;
  const { commitment, origin, city, reason } = targets;
  if (commitment === null || reason !== null) {
    const shown = hasAreas && base === 'growth' ? '，现在按增长比较' : '';
    return [{ key: 'target', text: `${reason ?? '没有目标'}，没有年度目标和完成率${shown}。` }];
  }
  const end = periodText(yearEnd(yearOf(at)));
  const start = periodText(yearStart(at));
  const level = isAbsent(city.yearEnd)
    ? ''
    : `（全市${countText(city.yearEnd)}${commitment.unit}）`;
  const origins = {
    decided: `年度目标＝${end}应达数（已定的分解）－${start}数。`,
    proposed: `目标没有分解到单位。年度目标是测算，不是下达的任务：把全市应达路径${end}的数${level}按各单位自${commitment.startOn ? periodText(commitment.startOn) : '起点'}同等增幅分开，减去${start}数。`,
    none: '目标没有分解到单位（未分解）。',
  };
  return [
    { key: 'target', text: origins[origin] },
    {
      key: 'time',
      text: `完成＝${periodText(at)}数－${start}数；序时＝当年已过月数÷12；差＝完成率－序时。`,
    },
  ];
}

function baseNotes(
  { comparison, areas, at, indicator }: CountiesData,
  zones: ZoneBasis,
): readonly Note[] {
  switch (comparison.base) {
    case 'residents': {
      const basis = zones === 'apart' ? '县区数不含功能区' : '功能区人口计入所在县区';
      const text = `每万常住人口＝${indicator.name}÷2020年第七次人口普查常住人口×10000，${basis}。`;
      return [{ key: 'base', text }, ...splitResidents(areas)];
    }
    case 'skilled': {
      const text = `技能人才总量只在年末填报，比例按${periodText(yearEndUpTo(at))}的上报数计算，两边都含重复统计的功能区人员。`;
      return [{ key: 'base', text }];
    }
    case 'pace':
      return [
        {
          key: 'base',
          text: '净增与须有净增之比＝近12个月月均净增÷此后每月须净增；100%表示照现在的速度刚好到期完成。',
        },
      ];
    case 'total':
      return [{ key: 'base', text: '总量大小由单位大小决定，不说明工作好坏。' }];
    default:
      return [];
  }
}

/** Districts that have lost residents to a zone of another host: their reports do not follow. */
function splitResidents(areas: CountiesData['areas']): readonly Note[] {
  return areas.flatMap(({ code, name, residents: { apart, included } }) => {
    const hasZones = areas.some(({ host }) => host === code);
    if (hasZones || isAbsent(apart) || isAbsent(included) || apart === included) return [];
    const text = `${name}有${countText(included - apart)}名常住人口划入功能区，它的上报数没有相应分开：功能区单列时每万人数偏高，并入时可比。`;
    return [{ key: `residents-${code}`, text }];
  });
}

function zoneNotes(
  { comparison, areas, overlapIsKnown, hasAreas }: CountiesData,
  zones: ZoneBasis,
): readonly Note[] {
  const marked = [...comparison.ranked, ...comparison.apart].filter(({ overlap }) => overlap);
  const notes: Note[] = marked.map(({ code, name, overlap }) => ({
    key: `zone-${code}`,
    text:
      zones === 'apart'
        ? `＊${name}上报数含${overlap?.zones.join('、')}${countText(overlap?.persons ?? 0)}人，这里已扣除，由功能区单列。`
        : `＊${name}的数含${overlap?.zones.join('、')}。`,
  }));
  if (!overlapIsKnown && hasAreas && areas.some(({ host }) => host !== null)) {
    const text =
      '功能区与所在县区重复统计的人数，这项指标没有上报，各单位数均为上报数，可能有重复。';
    notes.push({ key: 'zones', text });
  }
  return notes;
}

function untoldNotes({ comparison }: CountiesData): readonly Note[] {
  if (comparison.untold.length === 0) return [];
  const runs = comparison.untold.map((run) => names(run)).join('；');
  const text = `≈ 相邻单位之差在偶然波动以内（人数按泊松计数，${rules.tellingApart.z}倍标准差），分不出先后：${runs}。`;
  return [{ key: 'untold', text }];
}

/** Why an area is not in the row, each reason once. */
function reasonNotes({ comparison }: CountiesData): readonly Note[] {
  const reasons = new Map<string, ComparedArea[]>();
  for (const row of comparison.apart) {
    const { reason } = row.measure;
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  return [...reasons].map(([reason, rows]) => ({
    key: reason,
    text: `${names(rows)}：${reason}。`,
  }));
}

function names(rows: readonly ComparedArea[]): string {
  return rows.map(({ name }) => name).join('、');
}
