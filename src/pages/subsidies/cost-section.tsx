import { RangeBar } from '../../charts/index.ts';
import {
  arithmeticText,
  type Fen,
  mostPlanned,
  type PlanLine,
  paidPlan,
  planCost,
  quotaPlan,
  type SubsidyPlan,
  standardText,
  sumFen,
  wanYuanText,
  yuanText,
} from '../../model/index.ts';
import { CountInput, Notice, SheetDownloads } from '../../ui/index.ts';
import { costSheet } from './cost-sheet.ts';
import type { SubsidiesData } from './subsidies-data.ts';
import type { SubsidiesProps } from './subsidies-state.ts';

interface CostSectionProps extends SubsidiesProps {
  readonly data: SubsidiesData;
}

function rangeText(low: Fen, high: Fen): string {
  return low === high ? `${yuanText(high)}元` : `${yuanText(low)}–${yuanText(high)}元`;
}

/** What a year's plan costs: every standard a field, the arithmetic beside it, the sum on top. */
export function CostSection({ data, view, catalog, linkTo, go }: CostSectionProps) {
  const { standards, measures, payments, newestYear, yearText } = data;
  const quota = quotaPlan(standards, catalog.commitments);
  const plan = view.plan ?? quota;
  const cost = planCost(standards, plan);
  const presets: readonly (readonly [string, SubsidyPlan | null])[] = [
    ['文件规定的数量', null],
    ...(newestYear === null
      ? []
      : [
          [`${yearText(newestYear)}发放的数量`, paidPlan(standards, payments, newestYear)] as const,
        ]),
    ['全部清零', new Map<string, number>()],
  ];
  const change = (id: string, count: number) => {
    const next = new Map(
      [...plan].filter(([each]) => standards.some((known) => known.id === each)),
    );
    go({ plan: next.set(id, count) }, 'replace');
  };

  return (
    <section aria-labelledby="cost">
      <h2 id="cost">测算：一年要多少钱</h2>
      {cost.unknown.length > 0 && (
        <Notice>
          网址里的补贴项目{cost.unknown.map((id) => `“${id}”`).join('、')}不在标准里，没有计入。
        </Notice>
      )}
      <p className="cost-total" role="status">
        全年{cost.low === cost.high ? '' : '最少到最多'}
        <strong className="number">{rangeText(cost.low, cost.high)}</strong>
        <span className="soft">
          （{cost.low === cost.high ? '' : `${wanYuanText(cost.low)}–`}
          {wanYuanText(cost.high)}万元）
        </span>
      </p>
      <p className="soft">
        数量 × 标准 ＝
        金额。文件给区间的算两头；只说“最高”的，最少按0元。开始填的是文件规定的每年数量，没有规定的为0。填写的数量在网址里，复制网址就能转给别人。
      </p>
      <ul className="choices">
        {presets.map(([text, preset]) => (
          <li key={text}>
            <a
              className="button"
              href={`${linkTo({ plan: preset })}#cost`}
              onClick={(event) => {
                event.preventDefault();
                go({ plan: preset });
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      {measures.map(({ clause, title }) => {
        const lines = cost.lines.filter(({ standard }) => standard.clause === clause);
        if (lines.length === 0) return null;
        const low = sumFen(lines.map((line) => line.low));
        const high = sumFen(lines.map((line) => line.high));
        return (
          <section key={clause} className="cost-group" aria-label={clause + title}>
            <h3>
              {clause}
              {title}
              <span className="number">{rangeText(low, high)}</span>
            </h3>
            <ul>
              {lines.map((line) => (
                <CostLine key={line.standard.id} line={line} most={cost.high} change={change} />
              ))}
            </ul>
          </section>
        );
      })}
      <SheetDownloads sheet={() => costSheet(cost)} what="测算" />
    </section>
  );
}

interface CostLineProps {
  readonly line: PlanLine;
  /** The high end of the whole plan, which the bars are drawn against. */
  readonly most: Fen;
  readonly change: (id: string, count: number) => void;
}

function CostLine({ line, most, change }: CostLineProps) {
  const { standard, count, unit, low, high } = line;
  return (
    <li className="cost-line">
      <div>
        {standard.item}
        <span className="soft">　{standardText(standard)}</span>
        {standard.note && <p className="soft">{standard.note}</p>}
      </div>
      <CountInput
        label={standard.item}
        unit={unit}
        value={count}
        most={mostPlanned}
        onChange={(next) => change(standard.id, next)}
      />
      <div className="cost-result">
        {count > 0 ? (
          <>
            <p className="number">{arithmeticText(line)}</p>
            <RangeBar
              low={low}
              high={high}
              most={most}
              label={`${standard.item}${rangeText(low, high)}，全部最多${yuanText(most)}元`}
            />
          </>
        ) : (
          <p className="soft">没有计入</p>
        )}
      </div>
    </li>
  );
}
