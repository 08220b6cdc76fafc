import {
  type ProjectKind,
  type ProjectState,
  projectKindText,
  projectStates,
  projectStateWords,
} from '../../model/index.ts';
import { ChoiceSelect } from '../../ui/index.ts';
import type { SchoolsData } from './schools-data.ts';
import type { SchoolsProps } from './schools-state.ts';

interface FilterBarProps extends Pick<SchoolsProps, 'view' | 'go' | 'linkTo' | 'catalog'> {
  readonly data: SchoolsData;
}

/** Which projects are looked at: their kind, where they are, how they stand. */
export function FilterBar({ view, go, linkTo, catalog, data }: FilterBarProps) {
  const none = { kind: 'all', area: null, state: 'all' } as const;
  const isChosen = view.kind !== 'all' || view.area !== null || view.state !== 'all';
  return (
    <div className="filters">
      <ChoiceSelect
        label="类型"
        value={view.kind}
        options={[
          { value: 'all', text: '全部类型' },
          ...data.kinds.map((kind) => ({ value: kind, text: projectKindText(kind) })),
        ]}
        choose={(kind) => go({ kind: kind as ProjectKind | 'all' })}
      />
      <ChoiceSelect
        label="单位"
        value={view.area ?? ''}
        options={[
          { value: '', text: '全市' },
          ...catalog.areas.map(({ code, name }) => ({ value: code, text: name })),
        ]}
        choose={(area) => go({ area: area === '' ? null : area })}
      />
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
      {isChosen && (
        <a
          className="button"
          href={linkTo(none)}
          onClick={(event) => {
            event.preventDefault();
            go(none);
          }}
        >
          看全部
        </a>
      )}
    </div>
  );
}
