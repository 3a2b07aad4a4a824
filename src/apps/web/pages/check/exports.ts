import type { MarkedFalse } from '#claims/report/index.ts';
import { reportJson, reportSarif } from '#claims/report/index.ts';
import type { Lang } from '#kernel/text.ts';
import type { Checked } from '../../check/index.ts';
import { saveFile } from './save-file.ts';

type Save = (checked: Checked, marked: readonly MarkedFalse[], lang: Lang) => Promise<string>;

/** Each makes a file in the browser, hands it to the person, and answers with its name. */
export const saveJson: Save = async (checked) => hand(checked, 'json', 'application/json', reportJson(checked.report));

export const saveSarif: Save = async (checked, marked, lang) => {
  const { rules } = await import('#claims/rules/index.ts');
  const file = nameOf(checked, 'txt');
  const sarif = reportSarif(checked.report, { file, marked, version: '0.1.0', rules, lang });
  return hand(checked, 'sarif', 'application/sarif+json', sarif);
};

export const saveDocx: Save = async (checked, marked, lang) => {
  const { findingsDocx } = await import('#adapters/findings/index.ts');
  const bytes = await findingsDocx(checked.text, checked.report, { file: nameOf(checked, 'txt'), lang, marked });
  return hand(
    checked,
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    new Uint8Array(bytes),
  );
};

const nameOf = ({ text, report }: Checked, extension: string): string =>
  `${(text.title || '自查').replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 40)}-${report.on}.${extension}`;

function hand(checked: Checked, extension: string, type: string, content: string | Uint8Array<ArrayBuffer>): string {
  const file = nameOf(checked, extension);
  saveFile(file, type, content);
  return file;
}
