import {
  percentText,
  rules,
  splitBases,
  splitBasisName,
  zoneBasisText,
} from '../../model/index.ts';

/** The constants of the assessment as the code uses them. */
export function ConstantTable() {
  const { forecast, sdgRatio } = rules;
  const { split, reporting } = rules;
  const lines: readonly (readonly [string, string])[] = [
    ['严重滞后', `落后应达路径${rules.seriouslyBehind * 100}个百分点或以上`],
    ['“左右”的容许范围', `目标的±${percentText(rules.aboutTolerance, 0)}`],
    ['观察速度的期间', `最近${rules.windowMonths}个月的净变化`],
    ['数据逾期', `最近一期早于数据截止日${rules.staleMonths}个月以上`],
    ['临近到期', `数据截止日之后${rules.dueSoonDays}天以内`],
    ['进度判断', `起点之后至少${rules.leastPointsAfterStart}期数据`],
    [
      '单位之间分不出先后',
      `人数按泊松计数，标准差取其平方根（至少为1）；两个单位之差不到合成标准差的${rules.tellingApart.z}倍`,
    ],
    [
      '目标分解的测算',
      `${zoneBasisText[split.zones]}；默认权重：${splitBases.map((basis) => `${splitBasisName[basis]}${split.weights[basis]}`).join('、')}`,
    ],
    [
      '按时上报',
      `季报和快报期末后${reporting.quarterDays}天内，年报和核定数${reporting.yearEndDays}天内，月报${reporting.monthDays}天内`,
    ],
    ['预测', `至少${forecast.leastPoints}期数据；季度数据满${forecast.seasonYears}年才估计季节`],
    [
      '预测区间',
      `${percentText(forecast.narrowInterval, 0)}和${percentText(forecast.wideInterval, 0)}`,
    ],
    [
      '回测',
      `季度数据向前${forecast.backTestSteps.quarterly}期，年度数据向前${forecast.backTestSteps.annual}期`,
    ],
    [
      '第二读数的门槛',
      `${percentText(sdgRatio.significant, 0)}、${percentText(sdgRatio.moderate, 0)}、${percentText(sdgRatio.insufficient, 0)}`,
    ],
  ];
  return (
    <section aria-labelledby="constants">
      <h2 id="constants">常数</h2>
      <p className="soft">写在 data/reference/assessment.json 一处，程序照它计算，这里照它列出。</p>
      <dl className="status-list">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
