/** A register kept as a workbook: its first sheet, as the text that a CSV file would hold. */
import { readFile } from 'node:fs/promises';
import { type CellValue, readXlsx, type Sheet } from 'hucre';
import { refusal } from './register-refusal.ts';
import { registerColumns } from './register-rules.ts';

/** A row of the sheet: its number there, and its cells in the order of the register's columns. */
export interface WorkbookRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/**
 * Reads the first visible sheet of an XLSX workbook; its first row names the columns, in any
 * order. Dates become 2025-06-30; text stays as it is, so that a code keeps its zeros; empty
 * rows are left out. What a cell may hold is for the rules of the register to say.
 *
 * @throws IntakeError if it is no workbook, is encrypted, or its first sheet lacks columns
 */
export async function readRegisterWorkbook(path: string): Promise<WorkbookRow[]> {
  const sheets = await visibleSheets(path);
  const [sheet] = sheets;
  if (!sheet) throw refusal('工作簿中没有可见的工作表', 'register.format');
  const names = headerOf(sheet);
  const missing = registerColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) throw refusal(missingColumns(sheet, missing, sheets), 'file.header');
  const double = registerColumns.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (double) throw refusal(`工作表“${sheet.name}”有两个 ${double} 列`, 'file.header');

  const places = registerColumns.map((name) => names.indexOf(name));
  return sheet.rows
    .map((row, index) => ({
      line: index + 1,
      cells: places.map((place) => textOf(row[place] ?? null)),
    }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

async function visibleSheets(path: string): Promise<readonly Sheet[]> {
  try {
    const workbook = await readXlsx(await readFile(path), {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    return workbook.sheets;
  } catch {
    // The library's reasons are English and may quote a cell.
    throw refusal('无法读取，应为完整、未加密的 XLSX 工作簿', 'register.format');
  }
}

function headerOf({ rows }: Sheet): (string | null)[] {
  return (rows[0] ?? []).map(textOf);
}

function missingColumns(
  sheet: Sheet,
  missing: readonly string[],
  sheets: readonly Sheet[],
): string {
  const message = `第一张工作表“${sheet.name}”缺少 ${missing.join('、')} 列`;
  const right = sheets.find((each) =>
    registerColumns.every((name) => headerOf(each).includes(name)),
  );
  return right ? `${message}；登记库在工作表“${right.name}”，请把它移到第一张` : message;
}

const millisecondsPerDay = 86_400_000;

/** Null for an empty cell. A moment within a day is no date: it stays visible and is refused. */
function textOf(cell: CellValue): string | null {
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return cell.getTime() % millisecondsPerDay === 0 ? text.slice(0, 10) : text;
  }
  const text = cell === null ? '' : String(cell).trim();
  return text === '' ? null : text;
}
