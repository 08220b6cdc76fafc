import { type ReactNode, useState } from 'react';
import { useMark } from './mark.tsx';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';
import { csvText, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook.ts';

interface SheetDownloadsProps {
  /** Makes the table when it is asked for: most readers take nothing away. */
  readonly sheet: () => Sheet;
  /** What is taken away, for the names of the buttons. */
  readonly what?: string;
  /** Other forms in which the same may be taken away. */
  readonly children?: ReactNode;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table to take away, as CSV or as a workbook, with the mark of its data. */
export function SheetDownloads({ sheet, what = '数据', children }: SheetDownloadsProps) {
  const mark = useMark();
  const [hasFailed, setHasFailed] = useState(false);
  const saveText = () => {
    const made = sheet();
    saveFile(`${made.name}.csv`, 'text/csv;charset=utf-8', csvText(made, mark));
  };
  const saveWorkbook = () => {
    const made = sheet();
    setHasFailed(false);
    workbookBytes(made, mark).then(
      (bytes) => saveFile(`${made.name}.xlsx`, workbookType, bytes),
      () => setHasFailed(true),
    );
  };
  return (
    <>
      <p className="downloads">
        <button type="button" className="button" onClick={saveText}>
          下载{what}（CSV）
        </button>
        <button type="button" className="button" onClick={saveWorkbook}>
          下载{what}（XLSX）
        </button>
        {children}
      </p>
      {hasFailed && (
        <Notice>工作簿没有做成，多半是网络中断。请检查网络后再点一次，或下载 CSV。</Notice>
      )}
    </>
  );
}
