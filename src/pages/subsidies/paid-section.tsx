import {
  countText,
  misfits,
  notApplicable,
  paidByItem,
  standardText,
  sumsByYear,
  totalPaid,
  wanYuanText,
  yuanText,
} from '../../model/index.ts';
import { ChoiceSelect, DataTable, OptionalSelect, SheetDownloads, Tag } from '../../ui/index.ts';
import { AreaSelect } from '../area-select.tsx';
import { paidSheet } from './paid-sheet.ts';
import type { SubsidiesData } from './subsidies-data.ts';
import type { SubsidiesProps } from './subsidies-state.ts';

interface PaidSectionProps extends SubsidiesProps {
  readonly data: SubsidiesData;
  /** The year that is shown; null where nothing is reported. */
  readonly year: number | null;
  readonly item: string | null;
}

/** What was paid, by item for a year and an area, and by area over the years. */
export function PaidSection(props: PaidSectionProps) {
  const { data, view, catalog, go, year, item } = props;
  const { payments, standards, years, yearText, context } = data;
  if (year === null) {
    return (
      <section aria-labelledby="paid">
        <h2 id="paid">已发放</h2>
        <p>
          {data.dataset.name}数据里没有补贴发放数
          {context.missing.absent === 'not_published'
            ? '：各地发放了多少没有公布'
            : '：各地都没有报送'}
          。标准和测算不受影响。
        </p>
      </section>
    );
  }
  const areaName = catalog.areas.find(({ code }) => code === view.area)?.name ?? '全市';
  const isShown = (payment: { readonly item: string }) => item === null || payment.item === item;
  const shown = payments.filter(
    (payment) =>
      payment.year === year &&
      isShown(payment) &&
      (view.area === null || payment.area === view.area),
  );
  const byItem = paidByItem(standards, shown);
  const byArea = sumsByYear(payments.filter(isShown), ({ area }) => area);
  const itemName = standards.find(({ id }) => id === item)?.item ?? '全部项目';
  return (
    <section aria-labelledby="paid">
      <h2 id="paid">已发放</h2>
      <div className="filters">
        <ChoiceSelect
          label="年份"
          value={String(year)}
          options={years.map((each) => ({ value: String(each), text: yearText(each) }))}
          choose={(chosen) => go({ year: Number(chosen) })}
        />
        <AreaSelect areas={catalog.areas} value={view.area} choose={(area) => go({ area })} />
        <OptionalSelect
          label="补贴项目"
          value={item}
          whole="全部项目"
          options={standards.map(({ id, item: name }) => ({ value: id, text: name }))}
          choose={(id) => go({ item: id })}
        />
      </div>
      {byItem.length === 0 ? (
        <p>
          {areaName}
          {yearText(year)}没有报过“{itemName}”的发放。
        </p>
      ) : (
        <DataTable
          narrow="blocks"
          caption={`${areaName}${yearText(year)}按项目发放，合计${wanYuanText(totalPaid(shown).amount)}万元`}
          columns={[
            {
              key: 'item',
              title: '补贴项目',
              isRowHeader: true,
              cell: ({ standard }) => standard.item,
            },
            {
              key: 'count',
              title: '数量',
              align: 'right',
              cell: ({ count, standard }) => `${countText(count)}${standard.countedIn}`,
            },
            {
              key: 'amount',
              title: '金额（元）',
              align: 'right',
              cell: ({ amount }) => yuanText(amount),
            },
            {
              key: 'each',
              title: '平均每单位（元）',
              align: 'right',
              cell: ({ perUnit }) => yuanText(perUnit ?? notApplicable),
            },
            { key: 'standard', title: '标准', cell: ({ standard }) => standardText(standard) },
            {
              key: 'check',
              title: '逐笔核对',
              isPlain: true,
              cell: ({ fits }) => <Check wrong={misfits(fits)} />,
            },
          ]}
          rows={byItem}
        />
      )}
      <DataTable
        caption={`各单位历年发放（元），${itemName}`}
        columns={[
          { key: 'area', title: '单位', isRowHeader: true, cell: ({ name }) => name },
          ...[...years].reverse().map((each) => ({
            key: String(each),
            title: yearText(each),
            align: 'right' as const,
            cell: ({ code }: { readonly code: string }) =>
              yuanText(byArea.get(code)?.get(each) ?? context.missing),
          })),
        ]}
        rows={catalog.areas}
        isCurrent={({ code }) => code === view.area}
      />
      <p className="soft">
        逐笔核对：每个单位每年每项一笔，与“数量 ×
        标准”的最少和最多比较。按人·月计的，数量是人数乘月数。
      </p>
      <SheetDownloads sheet={() => paidSheet(data, catalog)} what="全部发放" />
    </section>
  );
}

function Check({ wrong }: { wrong: number }) {
  return wrong === 0 ? (
    <Tag shape="●" text="符合" tone="good" />
  ) : (
    <>
      <Tag shape="▲" text={`${wrong}笔不符`} tone="caution" /> <a href="#faults">看哪一笔</a>
    </>
  );
}
