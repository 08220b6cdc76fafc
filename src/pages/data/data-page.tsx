import './data.css';
import { useMemo } from 'react';
import { countText, figureStatusText } from '../../model/index.ts';
import { MarkProvider } from '../../ui/index.ts';
import { datasetOf } from '../view.ts';
import { type DataAnswers, dataAnswers, isReported, type PublishedFiles } from './data-answers.ts';
import type { DataProps } from './data-state.ts';
import { dataFinding } from './data-text.ts';
import { DictionarySection } from './dictionary-section.tsx';
import { FileTable } from './file-table.tsx';
import { FindingSection } from './finding-section.tsx';
import { RegisterSection } from './register-section.tsx';
import { ReleaseTable } from './release-table.tsx';
import { RevisionSection } from './revision-section.tsx';

/** The folder of a table's files, at the address that is always newest or at that of its period. */
function folderOf(tables: readonly PublishedFiles[], which: 'path' | 'periodPath'): string {
  return (tables[0]?.files[0]?.[which] ?? '').replace(/[^/]+$/, '');
}

/** How final the current figures are: `年报742个、快报2,289个`. */
function statusesText({ statuses }: DataAnswers): string {
  return statuses
    .filter(({ figures }) => figures > 0)
    .map(({ status, figures }) => `${figureStatusText[status]}${countText(figures)}个`)
    .join('、');
}

/** 数据: the bodies of data, the files to take away, the dictionary, the revisions, the doubts. */
export function DataPage(props: DataProps) {
  const { book, view, catalog, linkTo, go, pageLink, fileLink } = props;
  const data = useMemo(() => dataAnswers(book, view), [book, view]);
  const dataset = datasetOf(catalog, view.dataset);
  const { ownFiles, referenceFiles, empty } = data;
  const reported = ownFiles.filter(isReported);
  const periodFolder = folderOf(ownFiles, 'periodPath');
  const metadata = `${folderOf(ownFiles, 'path')}datapackage.json`;
  const absent = data.statuses.reduce((sum, each) => sum + each.absent, 0);
  return (
    <>
      <section className="lead" aria-labelledby="finding">
        <h1 id="finding">
          {dataFinding({
            dataset,
            tables: reported.length,
            rows: reported.reduce((sum, { rows }) => sum + rows, 0),
            corrected: data.revisionCount('corrected'),
            findings: data.allFindings,
          })}
        </h1>
        <p className="soft">
          指标数值的状态：{statusesText(data) || '没有数'}
          {absent > 0 && `；另有${countText(absent)}个没有数，注明未报或不适用`}。
        </p>
      </section>
      <ReleaseTable catalog={catalog} view={view} linkTo={linkTo} go={go} data={data} />
      <section aria-labelledby="files">
        <h2 id="files">下载</h2>
        <p>
          地址固定，每次发布原址更新。CSV 是带 BOM 的 UTF-8，文字加引号；用 Excel 打开请选
          XLSX，日期和代码的类型不会变。以“=”等符号开头的文字前加了撇号，不会当作公式运行。
        </p>
        {ownFiles.length === 0 ? (
          <p>这个数据集没有可下载的表。</p>
        ) : (
          <FileTable
            caption={`${dataset.name}数据的表`}
            tables={ownFiles}
            prefix={`${dataset.mark ?? dataset.name}-${dataset.cutOff}-`}
            fileLink={fileLink}
            consoleLink={pageLink('sql/')}
          />
        )}
        {empty.length > 0 && (
          <p>
            {dataset.isDemo ? '没有数据的表' : '尚无公开数据的表'}：
            {empty.map(({ title }) => title).join('、')}。
          </p>
        )}
        {ownFiles.length > 0 && (
          <p>
            元数据（各列的类型和含义、行数、字节数、校验值）：
            <a href={fileLink(metadata)}>datapackage.json</a>
            。本期的固定地址在 <code>{periodFolder}</code>：
            <a href={fileLink(`${periodFolder}datapackage.json`)}>本期元数据</a>。
          </p>
        )}
        <MarkProvider mark={null}>
          <FileTable
            caption="政策与参照的表"
            tables={referenceFiles}
            prefix="政策与参照-"
            fileLink={fileLink}
            consoleLink={pageLink('sql/')}
          />
        </MarkProvider>
      </section>
      <RevisionSection data={data} view={view} linkTo={linkTo} go={go} />
      <FindingSection data={data} view={view} linkTo={linkTo} go={go} fileLink={fileLink} />
      <RegisterSection data={data} view={view} />
      <DictionarySection />
    </>
  );
}
