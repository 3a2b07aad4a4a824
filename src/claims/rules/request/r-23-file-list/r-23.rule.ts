import { type Text, text as t } from '#kernel/text.ts';
import { atField, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t('请求书应当写明申请文件清单和附加文件清单。', 'The request lists the files and attachments.');
const files: Record<string, Text> = {
  '100001': t('权利要求书', 'claims'),
  '100002': t('说明书', 'description'),
  '100003': t('说明书附图', 'drawings'),
  '100004': t('说明书摘要', 'abstract'),
  '130001': t('外观设计图片或照片', 'views'),
  '130002': t('外观设计简要说明', 'brief description'),
};

/** How many of what a file holds, where it can be counted. */
function countOf(study: Study, code: string): number | undefined {
  const { text } = study;
  if (code === '100001') return text.claims.length;
  return code === '100003' ? text.figures.length : undefined;
}

function isThere({ text }: Study, code: string): boolean {
  switch (code) {
    case '100001':
      return text.claims.length > 0;
    case '100002':
      return text.description.sections.length > 0;
    case '100003':
      return text.figures.length > 0;
    case '100004':
      return text.abstract !== undefined;
    case '130001':
      return (text.design?.views.length ?? 0) > 0;
    default:
      return (text.design?.brief?.length ?? 0) > 0;
  }
}

export const fileList = defineRule({
  id: 'R-23',
  group: 'request',
  title: t('文件清单与内容一致', 'File list and content agree'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-19(7)', 'RR-19(8)'],
  needs: ['request'],
  messages: {
    default: {
      what: t(
        '清单写明{file}{declared}项（幅），实际为{count}。',
        'The list says {declared} for the {file}, but there are {count}.',
      ),
      why,
      todo: t('核对文件是否完整，再改正清单中的数目。', 'Check that the file is complete, then correct the number.'),
    },
    missing: {
      what: t('清单列有{file}，文件中没有。', 'The list names the {file}, which is not there.'),
      why,
      todo: t('补交该文件，或者从清单中删去。', 'Add the file or strike it from the list.'),
    },
    unlisted: {
      what: t('提交了{file}，清单没有列出。', 'The {file} is there but not listed.'),
      why,
      todo: t('在清单中补上该文件。', 'Add it to the list.'),
    },
  },
  limits: [
    t('页数不核对；附加文件只核对能够识别的。', 'Numbers of pages are not compared, attachments only as far as known.'),
  ],
  *detect(study): Iterable<Hit> {
    const { declared } = study.text.request!;
    if (declared.length === 0) return;
    const listed = new Set(declared.map(({ formCode }) => formCode));
    for (const { formCode, count } of declared) {
      const file = files[formCode];
      if (!file) continue;
      const at = atField('request', `declared.${formCode}`);
      const found = countOf(study, formCode);
      if (!isThere(study, formCode)) yield { at, message: 'missing', params: { file } };
      else if (count !== undefined && found !== undefined && count !== found)
        yield { at, params: { file, declared: count, count: found } };
    }
    for (const [code, file] of Object.entries(files))
      if (!listed.has(code) && study.text.sources.some(({ formCode }) => formCode === code) && isThere(study, code))
        yield { at: atField('request', `declared.${code}`), message: 'unlisted', params: { file } };
  },
});
