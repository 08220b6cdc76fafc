import {
  type ProjectState,
  projectKindText,
  projectStates,
  projectStateWords,
} from '../../model/index.ts';
import { ChoiceSelect } from '../../ui/index.ts';
import { AreaSelect } from '../area-select.tsx';
import type { SchoolsData } from './schools-data.ts';
import type { SchoolsProps } from './schools-state.ts';

interface FilterBarProps extends Pick<SchoolsProps, 'view' | 'go' | 'linkTo'> {
  readonly data: SchoolsData;
}

/** Where the projects are that are looked at; the promises are always those of the whole city. */
export function AreaFilter({ view, go, catalog }: Pick<SchoolsProps, 'view' | 'go' | 'catalog'>) {
  return (
    <div className="filters">
      <AreaSelect
        label="清单和台账看哪个单位"
        areas={catalog.areas}
        value={view.area}
        choose={(area) => go({ area })}
      />
    </div>
  );
}

/** Whose board is shown, and how its projects stand. */
export function BoardFilter({ view, go, linkTo, data }: FilterBarProps) {
  const kinds = [
    ...data.kinds.map(({ kind, count }) => ({ kind, text: `${projectKindText(kind)} ${count}` })),
    { kind: 'all', text: '全部' } as const,
  ];
  return (
    <div className="filters">
      <nav aria-label="项目类型">
        <ul className="choices">
          {kinds.map(({ kind, text }) => (
            <li key={kind}>
              <a
                className="button"
                href={linkTo({ kind })}
                aria-current={kind === view.kind ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ kind });
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ChoiceSelect
        label="状态"
        value={view.state}
        options={[
          { value: 'all', text: '全部状态' },
          ...projectStates.map((state) => ({
            value: state,
            text: projectStateWords(state).text,
          })),
        ]}
        choose={(state) => go({ state: state as ProjectState | 'all' })}
      />
    </div>
  );
}
