import { type PoolProps, type PoolShow, poolShows } from './pool-state.ts';

const showTexts: Readonly<Record<PoolShow, string>> = {
  persons: '人数',
  share: '占比',
  difference: '与全市之差',
};

interface ShowChoiceProps extends Pick<PoolProps, 'linkTo' | 'go'> {
  readonly show: PoolShow;
  readonly isFiltered: boolean;
}

/** In which form the views show their figures, and what their ticks stand for. */
export function ShowChoice({ show, isFiltered, linkTo, go }: ShowChoiceProps) {
  return (
    <div className="show-choice">
      <nav aria-label="图里显示什么">
        <ul className="choices">
          {poolShows.map((each) => (
            <li key={each}>
              <a
                className="button"
                href={linkTo({ show: each })}
                aria-current={each === show ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ show: each });
                }}
              >
                {showTexts[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="soft">{noteText(show, isFiltered)}</p>
    </div>
  );
}

function noteText(show: PoolShow, isFiltered: boolean): string {
  if (!isFiltered) {
    return show === 'difference' ? '没有筛选，就是全市，没有差。' : '没有筛选，下面是全市。';
  }
  switch (show) {
    case 'persons':
      return '每张图按其余各图的选择筛选。短竖线：若结构与全市相同应有的人数；细线：若与全市同步的存量。';
    case 'share':
      return '每张图按其余各图的选择筛选。短竖线：全市的占比。';
    case 'difference':
      return '每张图按其余各图的选择筛选。占比减全市占比，单位百分点。';
  }
}
