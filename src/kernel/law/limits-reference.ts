import { spanText } from '../calendar/span.ts';
import { getBasis } from './basis.ts';
import type { Limit } from './limit.ts';
import { disputeLimits } from './limits/disputes.ts';
import { preExaminationLimits, registrationLimits } from './limits/other.ts';
import { patentLimits, priorityLimits } from './limits/patents.ts';

const SECTIONS: readonly [heading: string, limits: readonly Limit[]][] = [
  ['Adjudication and mediation 行政裁决与调解', disputeLimits],
  ['Priority examination 优先审查', priorityLimits],
  ['Patent procedure 专利程序', patentLimits],
  ['Registers and remedies 登记与救济', registrationLimits],
  ['Entity filing and pre-examination 备案与预审', preExaminationLimits],
];

const INTRO = `# Time limits 期限目录

Generated from \`src/kernel/law/limits/\`; change the data there, not this page.

The day of the start event is never counted. "Rolls" means that a last day on a rest day moves to the next working day.
Who: **P** binds a party, **O** binds the office (a target, never a loss of right), **E** is an effect of law.
Evidence: **V** compared with the text, **K** known law not compared with its text, **K?** customary: a site setting, never shown as law.`;

/** The text of docs/reference/limits.md. */
export function limitsReference(): string {
  return `${[INTRO, ...SECTIONS.map(section)].join('\n\n')}\n`;
}

function section([heading, limits]: (typeof SECTIONS)[number]): string {
  const head = '| id | limit | from | length | rolls | who | basis | evidence |\n|---|---|---|---|---|---|---|---|';
  return `## ${heading}\n\n${head}\n${limits.map(row).join('\n')}`;
}

function row(limit: Limit): string {
  const both = ({ zh, en }: { zh: string; en: string }) => `${zh} ${en}`;
  const title = limit.note ? `${both(limit.title)}<br>${both(limit.note)}` : both(limit.title);
  const basis = limit.basis.map((id) => `${getBasis(id).label.zh}${id === 'custom' ? '' : ` (${id})`}`).join('<br>');
  const setting = limit.setting ? `<br>\`${limit.setting.key}\`` : '';
  return `| \`${limit.id}\` | ${title} | ${both(limit.start)} | ${lengthOf(limit)} | ${limit.roll ? 'yes' : 'no'} | ${limit.kind} | ${basis}${setting} | ${limit.evidence} |`;
}

function lengthOf({ span, extensions, setting }: Limit): string {
  const base = span.n === 0 ? '当日 same day' : `${spanText(span).zh} ${spanText(span).en}`;
  const more = (extensions ?? []).map((extra) => `+ ${spanText(extra.span).en} (${extra.by.en})`);
  const range = setting && setting.min !== setting.max ? [`usual range ${setting.min}–${setting.max}`] : [];
  return [base, ...more, ...range].join('<br>');
}
