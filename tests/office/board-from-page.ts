import { inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { downloaded } from '../e2e/downloaded.ts';

/** The board of the schools as a reader takes it from its page, in both forms. */
export async function boardFromPage(): Promise<{ csv: Buffer; xlsx: Buffer }> {
  const browser = await launchBrowser({ executablePath: inject('browserPath') });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${inject('siteUrl')}schools/?kind=school`);
    const csv = await downloaded(page, '下载中职学校（CSV）');
    const xlsx = await downloaded(page, '下载中职学校（XLSX）');
    return { csv: csv.bytes, xlsx: xlsx.bytes };
  } finally {
    await browser.close();
  }
}
