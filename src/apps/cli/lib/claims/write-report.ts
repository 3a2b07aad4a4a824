import { writeFile } from 'node:fs/promises';
import type { ApplicationText, CheckReport } from '#claims/index.ts';
import { rules } from '#claims/index.ts';
import { reportJson, sarifLog } from '#claims/report/index.ts';
import type { Lang } from '#kernel/text.ts';
import type { ReportFormat } from './options.ts';

export interface Checked {
  file: string;
  text: ApplicationText;
  report: CheckReport;
}

export const sarifOf = (checked: readonly Checked[], version: string, lang: Lang) =>
  sarifLog(checked, { version, rules, lang });

/** Writes one report file; answers the sentence that says why it could not. */
export async function writeReport(
  { path, format }: { path: string; format: ReportFormat },
  checked: readonly Checked[],
  version: string,
  lang: Lang,
): Promise<string | undefined> {
  try {
    await writeFile(path, await contentOf(format, checked, version, lang));
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `"${path}" cannot be written: ${message}. Choose a folder that exists and that you may write to.`;
  }
}

async function contentOf(
  format: ReportFormat,
  checked: readonly Checked[],
  version: string,
  lang: Lang,
): Promise<string | Uint8Array> {
  const { file, text, report } = checked[0]!;
  switch (format) {
    case 'json':
      return reportJson(report);
    case 'sarif':
      return `${JSON.stringify(sarifOf(checked, version, lang), null, 2)}\n`;
    case 'docx': {
      const { findingsDocx } = await import('#adapters/findings/index.ts');
      return findingsDocx(text, report, { file, lang });
    }
    case 'pdf': {
      const { findingsPdf } = await import('#adapters/typst/findings.ts');
      return findingsPdf(text, report, { file, lang });
    }
  }
}
