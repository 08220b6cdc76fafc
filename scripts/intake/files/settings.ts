/** The JSON files of data/: the site, the policy document, the constants of the assessment. */
import * as v from 'valibot';
import { isRealDate } from '../dates.ts';
import type { FaultLog } from '../fault.ts';
import type { DataFolder } from '../source.ts';

const filled = v.pipe(v.string('应为文字'), v.trim(), v.nonEmpty('不能为空'));
const textOrNull = v.nullable(v.string('应为文字或 null'));
const day = v.pipe(v.string('应为日期'), v.check(isRealDate, '应为日期，写作 2025-06-30 的形式'));

/** As the authority writes it, such as 鲁SG（2026）001号; anything else must not open a map to the public. */
const approvalNumber = v.pipe(
  v.string('应为文字或 null'),
  v.regex(
    /^\S*GS?\S*[（(〔[]20\d{2}[）)〕\]]\d+号$/,
    '应为审图号，如 鲁SG（2026）001号，没有则为 null',
  ),
);

export const siteSchema = v.object({
  title: filled,
  city: filled,
  defaultDataset: filled,
  mapApproval: v.nullable(approvalNumber),
  footer: v.object({
    sponsor: textOrNull,
    siteCode: textOrNull,
    icp: textOrNull,
    policeRecord: textOrNull,
    contact: textOrNull,
  }),
});
export type Site = v.InferOutput<typeof siteSchema>;

export const documentSchema = v.object({
  number: filled,
  title: filled,
  issuer: filled,
  issuedOn: day,
  access: filled,
});
export type PolicyDocument = v.InferOutput<typeof documentSchema>;

/** Reads a JSON file; null when a fault has been logged. Keys unknown to the schema are left out. */
export function readJson<S extends v.GenericSchema>(
  folder: DataFolder,
  relative: string,
  schema: S,
  log: FaultLog,
): v.InferOutput<S> | null {
  const text = folder.read(relative, log);
  if (text === null) return null;
  const whole = { file: folder.shown(relative), line: null };
  const parsed = parseJson(text);
  if (parsed === undefined) {
    const message = '不是规范的 JSON，请检查引号、逗号和括号';
    log.error({ ...whole, column: null, found: null, message, rule: 'file.json' });
    return null;
  }
  const result = v.safeParse(schema, parsed);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const column = v.getDotPath(issue);
    log.error({ ...whole, column, found: issue.received, message: issue.message, rule: 'cell' });
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
