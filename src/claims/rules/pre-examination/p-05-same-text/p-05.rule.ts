import { type Text, text as t } from '#kernel/text.ts';
import { compareFilings, type FilingDifference, type FilingPart } from '../../../model/index.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** More differences of one part are shown by their number only. */
const SHOWN = 5;

export const sameText = defineRule({
  id: 'P-05',
  group: 'pre-examination',
  title: t('正式提交文本与预审合格文本一致', 'The filed text is the passed text'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['custom'],
  needs: ['facts.passed'],
  messages: {
    default: {
      what: t(
        '{part}与预审合格文本不一致，共{count}处：{places}。',
        'The {part} differ from the passed text in {count} place(s): {places}.',
      ),
      why: t(
        '正式提交的文本应与预审合格文本一致，否则不予加快标记。',
        'The filed text must be the passed text; otherwise there is no fast-track flag.',
      ),
      todo: t(
        '逐处核对；确需修改的，应在预审阶段提出，已提交的向中心说明。',
        'Check each place; changes belong into pre-examination; explain those already filed to the centre.',
      ),
    },
  },
  limits: [
    t(
      '全角半角、空白、不可见字符的差别不计；附图按文件内容的散列值比较，重新压缩的图会显示为不同。',
      'Width, blanks and invisible marks do not count; drawings are compared by hash, so a recompressed image shows as different.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const { part, equal, differences } of compareFilings(study.context.facts!.passed!, study.text)) {
      if (equal) continue;
      const shown = differences.slice(0, SHOWN);
      const join = (lang: 'zh' | 'en', mark: string) => shown.map((one) => nameOf(part, one)[lang]).join(mark);
      const rest = differences.length > SHOWN ? t('等', ' …') : t('', '');
      const places = t(join('zh', '、') + rest.zh, join('en', ', ') + rest.en);
      yield {
        at: atField('filing', part),
        params: { part: PARTS[part], count: Math.max(1, differences.length), places },
      };
    }
  },
});

const PARTS: Record<FilingPart, Text> = {
  title: t('发明名称', 'title'),
  claims: t('权利要求书', 'claims'),
  description: t('说明书', 'description'),
  drawings: t('附图', 'drawings'),
  abstract: t('说明书摘要', 'abstract'),
  design: t('外观设计图片或简要说明', 'views or brief description'),
  applicants: t('申请人', 'applicants'),
  inventors: t('发明人', 'inventors'),
};

const KINDS = {
  changed: t('有改动', 'changed'),
  added: t('为新增', 'added'),
  removed: t('被删除', 'removed'),
};

function nameOf(part: FilingPart, { kind, passedAt, filedAt }: FilingDifference): Text {
  const at = filedAt ?? passedAt;
  const what = KINDS[kind];
  if (at === undefined) return what;
  if (part === 'claims') return t(`权利要求${at}${what.zh}`, `claim ${at} ${what.en}`);
  return t(`[${at}]${what.zh}`, `[${at}] ${what.en}`);
}
