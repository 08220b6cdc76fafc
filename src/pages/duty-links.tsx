import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import type { Catalog } from './catalog.ts';

interface DutyLinks {
  /** The page of a department by its short name; null where there is none. */
  readonly departmentLink: (shortName: string) => string | null;
  /** Where the ledger says what holds for promises that no department is named for. */
  readonly generalLink: string;
  /** Short names of those who answer for the areas. */
  readonly areaGovernments: readonly string[];
}

const DutyContext = createContext<DutyLinks | null>(null);

interface DutyProviderProps {
  readonly catalog: Catalog;
  readonly pageLink: (path: string) => string;
  readonly children: ReactNode;
}

/** Lets every mark below it name who answers for it, each name with the way to its page. */
export function DutyProvider({ catalog, pageLink, children }: DutyProviderProps) {
  const links = useMemo((): DutyLinks => {
    const codes = new Map(catalog.departments.map(({ shortName, code }) => [shortName, code]));
    return {
      departmentLink: (shortName) => {
        const code = codes.get(shortName);
        return code === undefined ? null : pageLink(`policy/departments/${code}/`);
      },
      areaGovernments: catalog.departments
        .filter(({ kind }) => kind === 'area_government')
        .map(({ shortName }) => shortName),
      generalLink: `${pageLink('policy/')}#general`,
    };
  }, [catalog, pageLink]);
  return <DutyContext.Provider value={links}>{children}</DutyContext.Provider>;
}

/** Who answers for what an area lacks: the governments of the areas, in a list of links. */
export function AreaDuty() {
  return <DutyNames departments={useDutyLinks().areaGovernments} />;
}

function useDutyLinks(): DutyLinks {
  const links = useContext(DutyContext);
  if (links === null) throw new Error('duties are shown outside a DutyProvider');
  return links;
}

/** Who answers for something, by short names; where the document names nobody, what it says instead. */
export function DutyNames({ departments }: { departments: readonly string[] }) {
  const links = useDutyLinks();
  if (departments.length === 0) {
    return (
      <a className="duty-name" href={links.generalLink}>
        文件未列
      </a>
    );
  }
  return departments.map((name, index) => {
    const href = links.departmentLink(name);
    return (
      <Fragment key={name}>
        {index > 0 && '、'}
        {href === null ? (
          name
        ) : (
          <a className="duty-name" href={href}>
            {name}
          </a>
        )}
      </Fragment>
    );
  });
}
