import { text as t } from '#kernel/text.ts';
import { placeIn, type Study } from '../../../study/index.ts';
import { beginsClearly, soundsLikePart } from '../../../study/sign-likeness.ts';
import {
  bareClaimSigns,
  claimNames,
  commonEnd,
  descriptionNames,
  isShortFor,
  type SignMention,
  type SignNames,
  signList,
} from '../../../study/signs.ts';
import { defineRule, type Hit } from '../../rule.ts';

/**
 * Whether the description uses the pair as part and sign: it is listed, or the name bears no other number and the number
 * no other name. Names told apart by numbers (节点1, 节点2) are none.
 */
function isSign(study: Study, name: string, sign: string): boolean {
  if (name.length < 2) return false;
  if (signList(study).entries.some((entry) => entry.sign === sign && entry.name === name)) return true;
  const { bySign, byName } = descriptionNames(study);
  return byName.get(name)?.length === 1 && bySign.get(sign)!.every((one) => isShortFor(one.name, name));
}

/** 冷却8, 保温3: what is done, with how long. */
const DONE =
  /(?:冷却|加热|[反响]应|保温|保持|搅拌|混合|静置|干燥|烘[干烤]|烧结|焙烧|煅烧|退火|淬火|回火|球磨|研磨|离心|洗涤|浸泡|浸渍|发酵|培养|灭菌|杀菌|陈化|老化|固化|交联|回流|蒸馏|萃取|过滤|平衡|处理|进行|持续|循环|重复|碾压|梳理|并条|取自|采用|加入|升温|降温|超声|震荡|振荡|放置|熟化|醒发|冷冻|冷藏|水解|酶解|沉淀|运行|工作|延时|等待|[加减增乘除])$/;

/**
 * Pairs of name and number that come back, at least three of them, no name with two numbers, no number with two names,
 * and no name of what is done.
 */
function repeated(bare: readonly SignMention[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { name, sign } of bare)
    if (name.length > 1 && name.length < 9 && !DONE.test(name))
      counts.set(`${name} ${sign}`, (counts.get(`${name} ${sign}`) ?? 0) + 1);
  const pairs = [...counts].filter(([, count]) => count > 1).map(([pair]) => pair.split(' ') as [string, string]);
  const names = new Set(pairs.map(([name]) => name));
  const signs = new Set(pairs.map(([, sign]) => sign));
  const plain = pairs.every(([, sign]) => Number.parseInt(sign, 10) < 1000);
  return new Set(
    pairs.length >= 3 && plain && names.size === pairs.length && signs.size === pairs.length
      ? pairs.map((pair) => pair.join(' '))
      : [],
  );
}

/**
 * The name of a mention that nothing else knows: where the claims set their signs in brackets, a part with a number that
 * no other part bears, followed by no word that counts, has lost them.
 */
function aloneInBrackets(m: SignMention, text: string, bracketed: SignNames): string | undefined {
  if (bracketed.bySign.size < 4 || bracketed.bySign.has(m.sign) || m.several) return undefined;
  if (!soundsLikePart(m.name) || m.name.length < 2 || !beginsClearly(m) || !/^\d{1,3}[a-z]?$/.test(m.sign))
    return undefined;
  return ENDS_HERE.test(text.slice(m.signEnd, m.signEnd + 2)) ? m.name : undefined;
}
const ENDS_HERE =
  /^\s?(?:[,，;；。、\n的上下内外中与和及或]|$|之[间上下内]|(?:通过|设[有置]|固定|安装|连接|一[端侧]|[两顶底]))/;

/** 轴4, where 轴(4) stands elsewhere: names of one character, told by what stands before them. */
const oneCharacter = (m: SignMention, bracketed: SignNames): string | undefined =>
  bracketed.bySign
    .get(m.sign)
    ?.find(
      ({ name, count }) =>
        name.length === 1 && count > 1 && new RegExp(`(?:^|所述的?|[与和及在])${name}$`).test(m.context),
    )?.name;

const BEFORE = /(?:包括|设有|安装有?|连接|所述|和|与|、|及)\s?\((\d{1,3}[a-z]?)\)\s?([\u4e00-\u9fa5]{2,8})/g;

/** `包括(1)壳体`, where 壳体(1) is what the claims say elsewhere. */
function* signsBefore(study: Study): Iterable<Hit> {
  const text = study.foldedClaims;
  if (!text.includes('(')) return;
  const { bySign } = claimNames(study);
  for (const match of text.matchAll(BEFORE)) {
    const sign = match[1]!;
    const name = bySign.get(sign)?.find((one) => one.name.length > 1 && match[2]!.startsWith(one.name))?.name;
    if (name === undefined) continue;
    const start = match.index + match[0].indexOf('(');
    const at = placeIn(study.claimsText, start, start + sign.length + 2);
    yield { at, message: 'before', params: { claim: at.claim ?? 0, name, sign } };
  }
}

export const claimSignsInBrackets = defineRule({
  id: 'C-18',
  group: 'claims',
  title: t('权利要求中的附图标记放在括号内', 'Reference signs in claims stand in brackets'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-22¶4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}中“{text}”的附图标记没有放在括号内。',
        'The sign of “{text}” in claim {claim} has no brackets.',
      ),
      why: t(
        '权利要求中引用的附图标记应当放在相应的技术特征后并置于括号内。',
        'A reference sign in a claim stands after the feature, in brackets.',
      ),
      todo: t('写作“{name}({sign})”。', 'Write {name}({sign}).'),
    },
    before: {
      what: t(
        '权利要求{claim}中附图标记“{text}”放在了“{name}”之前。',
        'In claim {claim} the sign “{text}” stands before “{name}”.',
      ),
      why: t('附图标记应当放在相应的技术特征之后。', 'A reference sign stands after its feature.'),
      todo: t('移到名称之后，写作“{name}({sign})”。', 'Move it after the name: {name}({sign}).'),
    },
  },
  limits: [
    t(
      '同一名称和数字在权利要求中加括号用过、或者说明书及标记表中有这一对时，认作附图标记；其他标记都加括号而只有一处部件名后直接跟数字的，提示核对；仅有权利要求且全部不加括号的，至少有三个部件各自反复带同一数字才报。',
      'A number is taken for a sign where claims or description use the same pair elsewhere; a part with a bare number of its own beside signs in brackets is to be checked; in claims alone without any brackets, at least three parts must bear theirs again and again.',
    ),
    t(
      '“色层1”“节点2”一类以数字区分的名称不是附图标记。',
      'Numbers that tell things of one name apart (色层1, 色层2) are no signs.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const bare = bareClaimSigns(study);
    if (bare.length > 0) {
      const bracketed = claimNames(study);
      const described = descriptionNames(study);
      const own = bracketed.bySign.size === 0 ? repeated(bare) : new Set<string>();
      // In claims alone nothing but their coming back says that numbers are signs: the names must be those of parts.
      const parts = [...own].every((pair) => soundsLikePart(pair.split(' ')[0]!));
      const told = new Set<string>();
      for (const m of bare) {
        const known =
          bracketed.bySign
            .get(m.sign)
            ?.map((pair) => commonEnd(pair.name, m.context))
            .find((end) => end.length > 1) ??
          oneCharacter(m, bracketed) ??
          described.bySign
            .get(m.sign)
            ?.find((pair) => m.context.endsWith(pair.name) && isSign(study, pair.name, m.sign))?.name;
        const name =
          known ?? (own.has(`${m.name} ${m.sign}`) ? m.name : aloneInBrackets(m, study.claimsText.text, bracketed));
        if (name === undefined) continue;
        const blank = /\s/.test(study.claimsText.text[m.signStart - 1]!) ? 1 : 0;
        const at = placeIn(study.claimsText, m.signStart - blank - name.length, m.signEnd);
        // One finding per sign and claim says enough.
        const key = `${at.order} ${m.sign}`;
        if (told.has(key)) continue;
        told.add(key);
        const params = { claim: at.claim ?? 0, name, sign: m.sign };
        if (known === undefined && !(own.size > 0 && parts)) yield { at, severity: 'W', params };
        else yield { at, params };
      }
    }
    yield* signsBefore(study);
  },
});
