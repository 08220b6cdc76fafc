import type { ReactNode } from 'react';
import {
  areaFinding,
  countText,
  mapPresent,
  notApplicable,
  nothingAsked,
  percentText,
  periodText,
  statusOf,
  valueAt,
  yearOf,
} from '../../model/index.ts';
import { MarkLabel, Tag } from '../../ui/index.ts';
import { AreaDuty } from '../duty-links.tsx';
import { PossiblePlaces } from '../possible-places.tsx';
import type { AreaData } from './area-data.ts';
import { OverlapNote } from './overlap-note.tsx';
import type { SectionProps } from './section-props.ts';

/** The finding, the figures that it rests on, and whose duty it is. */
export function LeadSection({ data, catalog, pageLink }: SectionProps) {
  const { comparison, code, period, running } = data;
  const at = catalog.areas.findIndex((area) => area.code === code);
  const neighbours = [
    { area: catalog.areas[at - 1], title: '上一个' },
    { area: catalog.areas[at + 1], title: '下一个' },
  ];
  return (
    <>
      <nav className="crumb" aria-label="单位">
        <a href={pageLink('counties/', { area: code })}>← 区县比较</a>
        {neighbours.map(
          ({ area, title }) =>
            area && (
              <a key={title} href={pageLink(`counties/${area.code}/`)}>
                {title}：{area.name}
              </a>
            ),
        )}
      </nav>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">
          {areaFinding({
            ...{ comparison, code, running, at: period },
            indicatorName: '高技能人才',
            unit: '人',
          })}
        </h1>
        <Facts data={data} />
        <OverlapNote data={data} />
        <p className="soft">
          责任：本级政府或管委会（
          <AreaDuty />）
        </p>
      </section>
    </>
  );
}

/** The figures of the sentence, each by itself. */
function Facts({ data: { row, city, period, comparison, missing, running } }: { data: AreaData }) {
  const { year, place, mayHold } = row;
  const share = mapPresent(row.value, (own) =>
    mapPresent(valueAt(city, period, missing), (all) => (all > 0 ? own / all : notApplicable)),
  );
  const pace = running?.assessment?.pace ?? null;
  const isProposed = comparison.targets.origin === 'proposed';
  const { shape, text, tone } = statusOf(year.status);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [`${periodText(period)}人数`, countText(row.value)],
    ['占全市', percentText(share)],
    ...(comparison.base === 'year'
      ? ([
          [
            `${yearOf(period)}年完成率${isProposed ? '（测算）' : ''}`,
            row.measure.value === nothingAsked ? '已达到' : percentText(year.rate),
          ],
          ['序时', percentText(year.time)],
          ['本年', <Tag key="status" shape={shape} text={text} tone={tone} />],
        ] as const)
      : ([['比一年前', percentText(row.measure.value)]] as const)),
    [
      '位次',
      <>
        {place === null ? '不排' : `${place}/${comparison.ranked.length}`}
        <PossiblePlaces mayHold={mayHold} />
      </>,
    ],
    ...(pace?.required
      ? ([
          ['每月须净增（人）', countText(pace.required.wholePerMonth)],
          [
            '近一年月均（人）',
            pace.observed === null ? '没有数' : countText(pace.observed.perMonth),
          ],
        ] as const)
      : []),
  ];
  return (
    <div className="area-facts">
      <dl>
        {facts.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p>
        <MarkLabel />
      </p>
    </div>
  );
}
