import { text as t } from '#kernel/text.ts';
import { atField, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const approvedField = defineRule({
  id: 'P-01',
  group: 'pre-examination',
  title: t('主分类号在预审领域内', 'Main classification in the approved fields'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['custom'],
  needs: ['facts.centre'],
  messages: {
    default: {
      what: t(
        '主分类号{symbol}不在{centre}获批的预审领域内。',
        'The main classification {symbol} lies outside the approved fields of {centre}.',
      ),
      why: t(
        '保护中心只对获批技术领域的申请开展预审（{day}起的领域清单）。',
        'A centre pre-examines only in its approved fields (list in force from {day}).',
      ),
      todo: t(
        '核对主分类号是否对应权利要求1的主题；确属领域外的，请直接向国家知识产权局提交。',
        'Check that the symbol fits the subject of claim 1; if it does lie outside, file directly with the national office.',
      ),
    },
    unreadable: {
      what: t('没有可判断的主分类号。', 'There is no main classification to judge.'),
      why: t(
        '是否属于预审领域由主分类号决定（{day}起的领域清单）。',
        'The main classification decides whether a case lies in the fields (list in force from {day}).',
      ),
      todo: t(
        '在请求书或预审请求中填写主分类号，如 C11B 1/04；外观设计填洛迦诺分类号，如 01-01。',
        'Give it in the request, such as C11B 1/04; for designs the Locarno class, such as 01-01.',
      ),
    },
  },
  limits: [
    t(
      '只比较分类号，不判断分类号是否与主题相符。',
      'Compares symbols; does not judge whether the symbol fits the subject.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const centre = study.context.facts!.centre!;
    const symbol = mainSymbol(study);
    const params = { symbol: symbol ?? '', centre: centre.name, day: centre.asOf };
    const at = atField('filing', 'classification');
    if (symbol === undefined) yield { at, message: 'unreadable', params };
    else if (!(study.kind === 'design' ? centre.locarno : centre.ipc).some((scope) => covers(scope, symbol)))
      yield { at, params };
  },
});

const mainSymbol = ({ kind, text }: Study): string | undefined => {
  const symbol = kind === 'design' ? text.design?.locarno : text.ipc[0];
  return symbol === undefined || symbol.trim() === '' ? undefined : symbol.trim();
};

/** `C12` covers `C12N 15/09`; `C12N1` covers `C12N 1/20` but not `C12N 15/09`; `01` covers `01-01`. */
function covers(scope: string, symbol: string): boolean {
  const [wide, narrow] = [scope, symbol].map((s) => s.toUpperCase().replace(/\s+/g, ''));
  if (!narrow!.startsWith(wide!)) return false;
  const next = narrow![wide!.length];
  return !/[A-Z]\d+$/.test(wide!) || wide!.length <= 3 || next === undefined || !/\d/.test(next);
}
