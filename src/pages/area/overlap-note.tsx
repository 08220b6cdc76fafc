import { countText, isAbsent } from '../../model/index.ts';
import type { AreaData } from './area-data.ts';

/** What a district and a zone count twice, and which of the figures here are without it. */
export function OverlapNote({ data }: { data: AreaData }) {
  const { overlap, reported, hostName, period, name } = data;
  const figure = reported.figures.get(period);
  const total = figure?.value;
  if (overlap !== null) {
    const { zones, persons } = overlap;
    const whole = total === undefined || isAbsent(total) ? '' : `上报${countText(total)}人，`;
    return (
      <p className="overlap">
        <abbr title={`上报数含${zones.join('、')}的人`}>＊</abbr>
        {whole}其中{countText(persons)}人在{zones.join('、')}
        ，两边都统计；这里的总量已扣除，由功能区单列，其他指标照上报数。
      </p>
    );
  }
  if (hostName === null) return null;
  const shared = figure?.countedInHost ?? null;
  const counted =
    shared === null || isAbsent(shared)
      ? `${hostName}的上报数里有没有、有多少${name}的人，没有上报。`
      : shared === 0
        ? `人数不在${hostName}的上报数里。`
        : `其中${countText(shared)}人也在${hostName}的上报数里，全市合计只算一次；其他指标没有上报重复人数。`;
  return (
    <p className="overlap">
      功能区，位于{hostName}。{counted}
    </p>
  );
}
