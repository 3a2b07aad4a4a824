import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim, lineBefore, wordsInClaims } from '../wording.ts';

/** Registered trade marks that people take for names of materials. */
const MARKS =
  '[Tt]eflon|TEFLON|[Kk]evlar|KEVLAR|[Nn]omex|[Ll]ycra|[Tt]encel|Gore-?Tex|Pluronic|Carbopol|Velcro|Loctite|Triton X|特氟[龙隆]|铁氟龙|凯夫拉|诺梅克斯|莱卡(?!相机)|天丝|魔术贴牌|泰富龙';
const WORDS = new RegExp(
  `[®™]|注册商标|商品名(?:称)?(?:为|是|:)?|${MARKS}|(?:规格型号|型号|规格)(?:为|是|:|采用)? ?(?=[A-Za-z]{1,8}-?\\d)[A-Za-z\\d\\-/]{2,16}`,
  'g',
);
/** Records and services may speak of names and numbers of goods. */
const DATA_AFTER = /^(?:信息|数据|字段|列表|识别|编码|标签|输入|查询|库)/;
/** The name of a firm; what supplies it (由, 购自) stands before. */
const FIRM = /[^由自购为是(,;:。、\s]{2,14}$/;
const NAME_OF_DATA = /^商品名/;

export const tradeNames = defineRule({
  id: 'C-36',
  group: 'claims',
  title: t('权利要求中的商标、型号和企业名称', 'Trade marks, model numbers and makers in claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.4', 'GL-2-2-2.2.7'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}用商标、型号或者企业名称“{text}”限定产品。',
        'Claim {claim} defines a thing by a trade mark, model number or maker: “{text}”.',
      ),
      why: t(
        '说明书应当避免使用注册商标来确定物质或者产品，权利要求与之一致；商标、型号所指的产品会变化，用它们限定的范围不清楚。',
        'A description should not define a thing by its trade mark, and the claims follow it: what a mark or model stands for may change, so the scope is unclear.',
      ),
      todo: t(
        '改用产品的通用名称、成分、结构或者性能参数。',
        'Use the generic name, composition, structure or parameters.',
      ),
    },
  },
  limits: [
    t(
      '只认得少数常见商标；钢号等标准牌号不报。',
      'Only a few common marks are known; standard grades such as steel numbers are left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const first = firstPerClaim();
    for (const hit of wordsInClaims(study, WORDS)) {
      if (NAME_OF_DATA.test(hit.word) && (DATA_AFTER.test(hit.after) || !/[为是:]$/.test(hit.word))) continue;
      const at = claimPlace(study, hit.start, hit.end);
      if (first(at, hit.word)) yield { at, params: { claim: at.claim ?? 0 } };
    }
    const text = study.foldedClaims;
    for (let found = text.indexOf('有限公司'); found >= 0; found = text.indexOf('有限公司', found + 1)) {
      const name = FIRM.exec(lineBefore(text, found, 16))?.[0];
      if (name === undefined) continue;
      const at = claimPlace(study, found - name.length, found + '有限公司'.length);
      if (first(at, name)) yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
