import document from '#data/policy/document.json' with { type: 'json' };
import { type Dataset, dayText, periodEnd } from '../../model/index.ts';
import { type Column, DataTable, MarkProvider } from '../../ui/index.ts';
import type { DataAnswers } from './data-answers.ts';
import type { DataProps } from './data-state.ts';

interface ReleaseTableProps extends Pick<DataProps, 'catalog' | 'view' | 'linkTo' | 'go'> {
  readonly data: DataAnswers;
}

interface Release {
  readonly id: string;
  readonly dataset: Dataset | null;
  readonly name: string;
  readonly worth: string;
  readonly source: string;
  readonly cutOff: string;
  readonly released: string;
  readonly licence: string;
}

const licenceOpen = '待主办单位填写';

function releases({ catalog, data }: ReleaseTableProps): readonly Release[] {
  const own = catalog.datasets.map((dataset) => {
    const origin = data.origins.find(({ id }) => id === dataset.id);
    return {
      id: dataset.id,
      dataset,
      name: `${dataset.name}数据`,
      worth: dataset.isDemo ? `${dataset.mark ?? ''}，全部不是真实数字` : '真实',
      source: origin?.source ?? '',
      cutOff: dayText(dataset.cutOff),
      released: dayText(dataset.releasedOn),
      licence: origin?.licence ?? licenceOpen,
    };
  });
  const reference = {
    id: 'reference',
    dataset: null,
    name: '政策与参照',
    worth: '真实，照文件整理',
    source: `${document.issuer}《${document.title}》（${document.number}）；代码表由本站整理`,
    cutOff: '—',
    released: dayText(periodEnd(document.issuedOn)),
    licence: licenceOpen,
  };
  return [...own, reference];
}

/** The bodies of data of this site: which are real, where they come from, how old they are. */
export function ReleaseTable(props: ReleaseTableProps) {
  const { view, linkTo, go } = props;
  const columns: readonly Column<Release>[] = [
    {
      key: 'name',
      title: '数据集',
      isRowHeader: true,
      cell: ({ name, dataset }) =>
        dataset === null || dataset.id === view.dataset ? (
          name
        ) : (
          <a
            href={linkTo({ dataset: dataset.id, period: dataset.cutOff })}
            onClick={(event) => {
              event.preventDefault();
              go({ dataset: dataset.id, period: dataset.cutOff });
            }}
          >
            {name}
          </a>
        ),
    },
    { key: 'worth', title: '真实还是示例', isPlain: true, cell: ({ worth }) => worth },
    { key: 'source', title: '来源', cell: ({ source }) => source },
    {
      key: 'cutOff',
      title: '数据截止',
      cell: ({ cutOff }) => <span className="whole">{cutOff}</span>,
    },
    {
      key: 'released',
      title: '发布',
      cell: ({ released }) => <span className="whole">{released}</span>,
    },
    { key: 'licence', title: '许可', cell: ({ licence }) => licence },
  ];
  return (
    <div className="wrapping">
      {/* The table speaks of the real data too; each row says what it is worth. */}
      <MarkProvider mark={null}>
        <DataTable
          caption="本站的数据集"
          narrow="blocks"
          columns={columns}
          rows={releases(props)}
          isCurrent={({ id }) => id === view.dataset}
        />
      </MarkProvider>
    </div>
  );
}
