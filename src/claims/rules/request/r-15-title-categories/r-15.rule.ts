import { type Text, text as t } from '#kernel/text.ts';
import { type AnalysedClaim, type ClaimCategory, categoryOf, fold } from '../../../model/index.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t(
  '名称应当全面地反映要求保护的主题和类型（产品或者方法），例如“拉链及其制造方法”。',
  'A title reflects every claimed subject and its kind, product or method, as in “zip fastener and method of making it”.',
);

type Category = 'product' | 'method' | 'use';

const names: Record<Category, Text> = {
  product: t('产品', 'product'),
  method: t('方法', 'method'),
  use: t('用途', 'use'),
};

const METHOD =
  /方法|工艺|流程|过程|步骤|工序|[制做算用工疗办压贮]法|(?:制备|制造|生产|测定|检测|分析|加工|施工|栽培|养殖|提取|合成|处理|控制|测试|识别|培养|回收|冶炼|清洗)(?:$|[和与及、])|法(?=[和与及、]|$)/;
const USE = /应用|用途|使用|利用/;
/** Data carriers and programs are claimed beside a method without being named in the title. */
const CARRIER = /存储介质|程序产品|存储器|电子设备|计算机设备|终端|处理器|服务器|芯片/;

const broad = (category: ClaimCategory): Category | undefined =>
  category === 'unknown' ? undefined : category === 'composition' ? 'product' : category;

/** Categories that the words of the title name; a title whose words are unclear names both. */
function named(title: string): Set<Category> {
  const found = new Set<Category>();
  if (METHOD.test(title)) found.add('method');
  if (USE.test(title)) found.add('use');
  for (const part of title.split(/以及|及其?|[和与、]/)) {
    const category = broad(categoryOf(part.trim()));
    if (category !== undefined && part.trim().length > 1) found.add(category);
  }
  return found;
}

export const titleCategories = defineRule({
  id: 'R-15',
  group: 'request',
  title: t('名称写明要求保护的类型', 'A title that names what is claimed'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.2.1', 'GL-1-1-4.1.1'],
  needs: ['title', 'claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}保护{category}“{subject}”，名称没有写明。',
        'Claim {claim} protects a {category}, “{subject}”, which the title does not name.',
      ),
      why,
      todo: t('在名称中补上该类型，例如“……及其制备方法”。', 'Add that kind to the title, such as …及其制备方法.'),
    },
    extra: {
      what: t('名称写有“{text}”，权利要求中没有这一类型。', 'The title says “{text}”, but no claim is of that kind.'),
      why,
      todo: t('删去它，或者补写相应的独立权利要求。', 'Leave it out, or add an independent claim of that kind.'),
    },
  },
  limits: [
    t(
      '按主题名称的末尾词判断类型；电子设备、存储介质不要求写入名称。',
      'Kinds are judged by the last word of a subject; electronic devices and storage media need not be in the title.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const title = fold(study.text.title!);
    const inTheTitle = named(title);
    if (inTheTitle.size === 0) return;
    const claimed = new Map<Category, AnalysedClaim>();
    for (const claim of study.claims) {
      const category = claim.kind === 'independent' ? broad(claim.category) : undefined;
      if (category === undefined || claimed.has(category) || claim.subject.length < 2) continue;
      if (category === 'product' && CARRIER.test(claim.subject)) continue;
      claimed.set(category, claim);
    }
    if (claimed.size === 0) return;
    for (const [category, claim] of claimed) {
      if (inTheTitle.has(category) || (category === 'method' && inTheTitle.has('use'))) continue;
      if (category === 'use' && inTheTitle.has('method')) continue;
      const params = { claim: claim.number, category: names[category], subject: claim.subject.slice(0, 30) };
      const { start, end } = nameIn(claim);
      yield {
        at: inTitle(0, title.length),
        params,
        related: [{ at: inClaim(study, claim, start, end), note: names[category] }],
      };
    }
    if (study.claims.some(({ category }) => category === 'unknown')) return;
    const extra = claimed.has('method') || claimed.has('use') ? null : ENDING.exec(title);
    if (extra) yield { at: inTitle(extra.index, extra.index + extra[0].length), message: 'extra' };
  },
});

const SIGN = /\s*[([（［〔][^()[\]（）［］〔〕]{1,120}[)\]）］〕]|\s/y;

/** Where the subject name stands: `风机（1）叶片(2)除冰装置` for 风机叶片除冰装置, signs in brackets within. */
function nameIn(claim: AnalysedClaim): { start: number; end: number } {
  const { text, subject } = claim;
  const from = claim.leading ? claim.subjectStart : 0;
  const last = Math.min(text.length, from + REACH);
  for (
    let start = text.indexOf(subject[0]!, from);
    start >= 0 && start < last;
    start = text.indexOf(subject[0]!, start + 1)
  ) {
    const end = endOf(text, start, subject);
    if (end > 0) return { start, end };
  }
  return subjectRange(claim);
}

/** How far into a claim its name may begin. */
const REACH = 60;

/** Where a name that begins at a place ends, signs in brackets and blanks passed over; 0 when it does not stand there. */
function endOf(text: string, start: number, name: string): number {
  let at = start;
  for (const c of name) {
    if (!text.startsWith(c, at)) {
      SIGN.lastIndex = at;
      const sign = SIGN.exec(text);
      if (sign) at += sign[0].length;
      if (!sign || !text.startsWith(c, at)) return 0;
    }
    at += c.length;
  }
  return at;
}

/** A method or use that the title adds at its end: 及其制备方法和应用. */
const ENDING = /(?:以及|及其?|[和与、])[一-龥]{0,12}(?:方法|工艺|应用|用途)$/;
