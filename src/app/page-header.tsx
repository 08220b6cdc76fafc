import { type Dataset, dayText } from '../model/index.ts';
import { LargeTextButton } from './large-text-button.tsx';
import type { Navigate } from './navigate.ts';
import type { Route } from './routes.ts';
import { siteTitle } from './site.ts';

interface PageHeaderProps {
  readonly route: Route;
  readonly routes: readonly Route[];
  readonly root: string;
  readonly datasets: readonly Dataset[];
  readonly current: Dataset;
  readonly searchOf: (dataset: string) => string;
  readonly navigate: Navigate;
}

/** Who speaks, from which data, as of when; the pages; how the site shall look. */
export function PageHeader(props: PageHeaderProps) {
  const { route, routes, root, datasets, current, searchOf, navigate } = props;
  const pages = routes.filter(({ isInNavigation }) => isInNavigation);
  return (
    <header className="page-header">
      <div className="page-header-top">
        <p className="site-title">
          <a href={root}>{siteTitle}</a>
        </p>
        <LargeTextButton />
      </div>
      <div className="page-header-bottom">
        {pages.length > 1 && (
          <nav aria-label="页面">
            <ul>
              {pages.map(({ path, title }) => (
                <li key={path}>
                  <a href={root + path} aria-current={path === route.path ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <nav className="datasets" aria-label="数据集">
          <ul>
            {datasets.map(({ id, name }) => (
              <li key={id}>
                <a
                  className="button"
                  href={searchOf(id) || '?'}
                  aria-current={id === current.id ? 'true' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    navigate(searchOf(id));
                  }}
                >
                  {name}数据
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="data-times">
          数据截止 {dayText(current.cutOff)}　发布 {dayText(current.releasedOn)}
          {current.mark && <span className="mark">{current.mark}</span>}
        </p>
      </div>
      <p className="script-fault">
        页面脚本没有载入：下面的数字、结论和图表都完整可读，但按钮和筛选不能使用。请检查网络后刷新页面。
      </p>
      <noscript>
        <p className="notice">
          没有启用脚本：下面的数字、结论和图表都完整可读，但不能切换数据集、期次和区县。启用脚本后刷新页面即可使用。
        </p>
      </noscript>
    </header>
  );
}
