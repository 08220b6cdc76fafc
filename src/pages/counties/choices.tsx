import {
  comparisonBaseName,
  isPeriodEnd,
  periodText,
  type ZoneBasis,
  zoneBasisText,
} from '../../model/index.ts';
import type { CountiesData } from './counties-data.ts';
import { indicatorKey } from './counties-fields.ts';
import type { CountiesProps } from './counties-state.ts';

interface ChoicesProps extends CountiesProps {
  readonly data: CountiesData;
}

const zoneBases: readonly ZoneBasis[] = ['apart', 'included'];

/** What is compared and on which base; all of it goes into the address. */
export function Choices({ data, view, catalog, linkTo, go }: ChoicesProps) {
  const { comparison, bases, overlapIsKnown, isOpen, from } = data;
  const indicators = catalog.areaIndicators.get(view.dataset) ?? [];
  const periods = (catalog.periods.get(view.dataset) ?? []).filter((each) => each < view.period);
  return (
    <div className="comparison-choices">
      <nav aria-label="按什么比">
        <ul className="choices">
          {bases.map((base) => (
            <li key={base}>
              <a
                className="button"
                href={linkTo({ base })}
                aria-current={base === comparison.base ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ base });
                }}
              >
                {comparisonBaseName[base]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="comparison-selects">
        <label>
          <span>指标</span>{' '}
          <select
            value={indicatorKey(data.indicator)}
            onChange={({ target }) => go({ indicator: target.value })}
          >
            {indicators.map((each) => (
              <option key={indicatorKey(each)} value={indicatorKey(each)}>
                {each.level === '' ? each.name : `　其中：${each.name}`}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          <span>从哪一期比起</span>{' '}
          <select
            value={from}
            onChange={({ target }) => {
              if (isPeriodEnd(target.value)) go({ from: target.value });
            }}
          >
            {!periods.includes(from) && (
              <option value={from}>{periodText(from)}（无全市数）</option>
            )}
            {periods.map((each) => (
              <option key={each} value={each}>
                {periodText(each)}
              </option>
            ))}
          </select>
        </label>{' '}
        {(overlapIsKnown || comparison.base === 'residents') && (
          <label>
            <span>功能区</span>{' '}
            <select
              value={view.zones}
              onChange={({ target }) => {
                const zones = zoneBases.find((each) => each === target.value);
                if (zones) go({ zones });
              }}
            >
              {zoneBases.map((each) => (
                <option key={each} value={each}>
                  {zoneBasisText[each]}
                </option>
              ))}
            </select>
          </label>
        )}{' '}
        {isOpen && comparison.targets.commitment !== null && (
          <label>
            <span>年度目标</span>{' '}
            <select
              value={view.target}
              onChange={({ target }) =>
                go({ target: target.value === 'none' ? 'none' : 'proposed' })
              }
            >
              <option value="proposed">测算（同等增幅）</option>
              <option value="none">未分解</option>
            </select>
          </label>
        )}
      </p>
    </div>
  );
}
