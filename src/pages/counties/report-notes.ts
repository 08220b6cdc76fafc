import {
  type ComparedArea,
  comparisonBaseName,
  countText,
  isAbsent,
  periodText,
  rules,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';
import { isUneven } from './marked-name.ts';

export interface Note {
  readonly key: string;
  readonly text: string;
}

/** What stands beside every figure that rests on a proposal of ours. */
export const proposedText =
  '年度目标是测算，不是下达的任务：目标没有分解到单位，这里按同等增幅分开。';

/** All that a reader has to know so as not to misread the table. */
export function reportNotes(data: CountiesData): readonly Note[] {
  return [
    ...periodNotes(data),
    ...targetNotes(data),
    ...baseNotes(data),
    ...zoneNotes(data),
    ...untoldNotes(data),
  ];
}

function periodNotes({ at, period, indicator }: CountiesData): readonly Note[] {
  if (at === period) return [];
  const text = `${indicator.name}只在年末填报，现在看的是${periodText(at)}。`;
  return [{ key: 'period', text }];
}

function targetNotes({ comparison, hasAreas }: CountiesData): readonly Note[] {
  const { reason } = comparison.targets;
  const { base } = comparison;
  if (reason !== null) {
    const shown = hasAreas && base === 'growth' ? '，按增长比较' : '';
    return [{ key: 'target', text: `${reason}，没有年度目标和完成率${shown}。` }];
  }
  if (base === 'year') return [];
  return [{ key: 'place', text: `位次按“${comparisonBaseName[base]}”排，状态看年度目标。` }];
}

function baseNotes(data: CountiesData): readonly Note[] {
  const { comparison, areas, zones, at } = data;
  switch (comparison.base) {
    case 'residents': {
      const basis = zones === 'apart' ? '县区人口不含功能区' : '功能区人口计入所在县区';
      const text = `常住人口是2020年第七次人口普查数，${basis}。`;
      const uneven = areas.filter((area) =>
        isUneven(area, { areas, at, base: 'residents', zones }),
      );
      return [{ key: 'base', text }, ...uneven.map(unevenNote)];
    }
    case 'skilled':
      return [
        { key: 'base', text: '高技能人才和技能人才总量都按上报数，功能区与所在县区没有扣除重复。' },
      ];
    case 'total':
      return [{ key: 'base', text: '总量大小由单位大小决定，不说明工作好坏。' }];
    default:
      return [];
  }
}

/** Districts that have lost residents to a zone of another host: their reports do not follow. */
function unevenNote({ code, name, residents }: CountiesData['areas'][number]): Note {
  const { apart, included } = residents;
  const gone = isAbsent(apart) || isAbsent(included) ? 0 : included - apart;
  return {
    key: `residents-${code}`,
    text: `†${name}有${countText(gone)}名常住人口划入功能区，上报数没有相应分开：功能区单列时它的每万人数偏高，并入时可比。`,
  };
}

function zoneNotes(data: CountiesData): readonly Note[] {
  const { comparison, areas, overlapIsKnown, hasAreas, zones } = data;
  const marked = [...comparison.ranked, ...comparison.apart].filter(({ overlap }) => overlap);
  const notes = marked.map((row): Note => ({ key: `zone-${row.code}`, text: zoneText(row, data) }));
  if (!overlapIsKnown && hasAreas && areas.some(({ host }) => host !== null)) {
    const rate = comparison.base === 'residents' ? '，所在县区的每万人数只供参考' : '';
    const text = `功能区与所在县区重复统计的人数，这项指标没有上报，各单位数均为上报数，可能有重复${rate}。`;
    notes.push({ key: 'zones', text });
  } else if (zones === 'included' && hasAreas && overlapIsKnown) {
    notes.push({ key: 'zones', text: '功能区的人全部算在所在县区，功能区不另排位次。' });
  }
  return notes;
}

function zoneText({ name, overlap }: ComparedArea, { zones, comparison }: CountiesData): string {
  const inside = overlap?.zones.join('、') ?? '';
  const report = `＊${name}上报数含${inside}${countText(overlap?.persons ?? 0)}人`;
  const rest = zones === 'included' ? '含功能区全部的人' : '已扣除，由功能区单列';
  return comparison.base === 'skilled'
    ? `${report}；占技能劳动者按上报数，其余各列${rest}。`
    : `${report}，这里${rest}。`;
}

function untoldNotes({ comparison }: CountiesData): readonly Note[] {
  if (comparison.ranked.every(({ mayHold }) => mayHold === null)) return [];
  const text = `≈ 是可能的位次：与别的单位之差在偶然波动以内（人数按泊松计数，${rules.tellingApart.z}倍标准差），分不出先后。`;
  return [{ key: 'untold', text }];
}
