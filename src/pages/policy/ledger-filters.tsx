import {
  deadlineGroups,
  deadlineGroupText,
  statusGroups,
  statusGroupText,
} from '../../model/index.ts';
import { ChoiceSelect, OptionalSelect } from '../../ui/index.ts';
import type { PolicyProps } from './policy-state.ts';

/** By whom, in which state, until when: which measures are shown. */
export function LedgerFilters({ view, catalog, go, pageLink }: PolicyProps) {
  const chosen = catalog.departments.find(({ code }) => code === view.department);
  return (
    <div className="filters">
      <OptionalSelect
        label="责任单位"
        value={view.department}
        whole="全部单位"
        options={catalog.departments.map(({ code, shortName }) => ({
          value: code,
          text: shortName,
        }))}
        choose={(department) => go({ department })}
      />
      <ChoiceSelect
        label="状态"
        value={view.status}
        options={statusGroups.map((group) => ({ value: group, text: statusGroupText(group) }))}
        choose={(text) => go({ status: statusGroups.find((group) => group === text) ?? 'all' })}
      />
      <ChoiceSelect
        label="期限"
        value={view.deadline}
        options={deadlineGroups.map((group) => ({ value: group, text: deadlineGroupText(group) }))}
        choose={(text) => go({ deadline: deadlineGroups.find((group) => group === text) ?? 'all' })}
      />
      {chosen && (
        <a className="button" href={pageLink(`policy/departments/${chosen.code}/`)}>
          {chosen.shortName}的责任清单
        </a>
      )}
    </div>
  );
}
