import { isAspiration, targetText, yearOf } from '../../model/index.ts';
import type { SplitSituation } from './split-data.ts';
import type { SplitProps } from './split-state.ts';

interface SplitChoicesProps extends Pick<SplitProps, 'linkTo' | 'go'> {
  readonly situation: SplitSituation;
}

/** Which target, and for the end of which year. */
export function SplitChoices({ situation, linkTo, go }: SplitChoicesProps) {
  const { choices, commitment, years, year, last } = situation;
  return (
    <div className="split-choices">
      <nav aria-label="分解哪项目标">
        <ul className="choices">
          {choices.map((each) => {
            const change = { commitment: each.id, year: null };
            return (
              <li key={each.id}>
                <a
                  className="button"
                  href={linkTo(change)}
                  aria-current={each.id === commitment.id ? 'true' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    go(change);
                  }}
                >
                  {each.due && `${yearOf(each.due)}年`}
                  {each.name}
                  {isAspiration(each) ? '争取' : ''}
                  {targetText(each)}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <label>
        <span>哪一年</span>{' '}
        <select
          value={year}
          onChange={({ target }) => {
            const chosen = Number(target.value);
            go({ year: chosen === last ? null : chosen });
          }}
        >
          {years.map((each) => (
            <option key={each} value={each}>
              {each}年末{each === last ? '（到期）' : '（应达路径）'}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
