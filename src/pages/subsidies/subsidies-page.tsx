import './subsidies.css';
import { useMemo } from 'react';
import { dayText, subsidyFinding } from '../../model/index.ts';
import { Notice } from '../../ui/index.ts';
import { CostSection } from './cost-section.tsx';
import { FaultSection } from './fault-section.tsx';
import { PaidSection } from './paid-section.tsx';
import { StandardSection } from './standard-section.tsx';
import { subsidiesData } from './subsidies-data.ts';
import type { SubsidiesProps } from './subsidies-state.ts';

export function SubsidiesPage(props: SubsidiesProps) {
  const { book, view, catalog, pageLink } = props;
  const { dataset, period, place } = view;
  const data = useMemo(
    () => subsidiesData(book, { dataset, period, place }, catalog),
    [book, dataset, period, place, catalog],
  );
  const { context, standards, payments, years, newestYear, yearText } = data;
  const isKnownYear = view.year === null || years.includes(view.year);
  const isKnownItem = view.item === null || standards.some(({ id }) => id === view.item);
  const year = isKnownYear ? (view.year ?? newestYear) : newestYear;
  const item = isKnownItem ? view.item : null;
  const finding = subsidyFinding(
    standards,
    payments.filter((payment) => payment.year === newestYear),
    newestYear === null ? '' : yearText(newestYear),
    context,
  );

  return (
    <>
      <p className="crumb">
        <a href={pageLink('policy/')}>← 政策台账</a>
      </p>
      {!isKnownYear && (
        <Notice>
          数据里没有{view.year}年的发放数
          {year === null ? '' : `，现在显示${yearText(year)}`}。请在“年份”里选择。
        </Notice>
      )}
      {!isKnownItem && (
        <Notice>
          网址里的补贴项目“{view.item}”不存在，现在显示全部项目。请在“补贴项目”里选择。
        </Notice>
      )}
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">{finding}</h1>
        <p className="soft">
          表中金额一律以元为单位，句子里的合计以万元为单位。数据截止{dayText(context.cutOff)}。
          <a href="#cost">测算一年要多少钱</a>
        </p>
      </section>
      <PaidSection {...props} data={data} year={year} item={item} />
      <FaultSection data={data} />
      <CostSection {...props} data={data} />
      <StandardSection data={data} pageLink={pageLink} />
    </>
  );
}
