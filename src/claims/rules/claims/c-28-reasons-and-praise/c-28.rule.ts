import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim, type WordHit, wordsInClaims } from '../wording.ts';

const ACT =
  '(?:提高|降低|减[小少轻]|避免|防止|改善|增强|增加|提升|缩短|节省|节约|解决|保证|确保|克服|消除|延长|简化|优化)';
const REASON =
  /由于[^。;\n]{2,60}?[,，](?:因此|所以|故|从而|使得)|因此(?=,)|所以(?=,)|(?:其)?(?:原因|优点|好处|优势|目的)(?:是|在于|为)(?!第|待|源|自)|为了(?=.{1,20}[,;。])|有益效果/;
const EFFECT = new RegExp(
  `(?:大大|显著|极大|大幅度?|明显|有效|进一步|更好)地?的?${ACT}|${ACT}了(?=[\\u4e00-\\u9fa5])|(?:更加?|非常|十分|极为)(?:的)?(?:方便|简单|便捷|美观|可靠|安全|高效|实用|牢固|稳定)|(?:结构|操作|使用|安装|拆卸|维护|制作|加工|工艺|成本)(?:更|较|十分|非常)?(?:简单|方便|便捷|低廉|简便|合理)|方便(?:客户|用户|使用者|操作人员|工作人员|人们|快捷)|效果(?:更?好|更?佳|显著|明显|理想|优异)`,
);
const PRAISE =
  /适[合宜]推广|推广价值|(?:应用|市场)前景|(?:经济|社会)效益|(?:国际|国内|世界|行业)(?:领先|先进)|(?:国内|国际|世界)首创|填补[^,;。]{0,8}空白|独一无二|物美价廉|经久耐用|美观大方|经济实惠|安全可靠|节能环保|绿色环保|畅销|著名|顶级|完美|最先进/;
const WORDS = new RegExp(`${REASON.source}|${EFFECT.source}|${PRAISE.source}`, 'g');
/** 当温度降低了5℃时: a condition, not an effect. */
const CONDITION = /(?:当|若|如果|是否|判断|检测到|在)[^,;。]{0,20}$/;

const kindOf = (word: string): 'reason' | 'praise' | 'effect' =>
  REASON.test(word) || /^(?:因此|所以|为了)$/.test(word) ? 'reason' : PRAISE.test(word) ? 'praise' : 'effect';

function passes({ word, before, after }: WordHit): boolean {
  if (/了$/.test(word)) return CONDITION.test(before) || /^[\d一二三四五六七八九十]/.test(after);
  if (/目的/.test(word)) return /[节项题科]$/.test(before);
  if (word === '为了') return false;
  return false;
}

export const reasonsAndPraise = defineRule({
  id: 'C-28',
  group: 'claims',
  title: t('权利要求中的原因、效果和宣传用语', 'Reasons, effects and advertising in claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}描述了效果：“{text}”。', 'Claim {claim} describes an effect: “{text}”.'),
      why: t(
        '权利要求应当简要，除记载技术特征外，不得对原因或者理由作不必要的描述。',
        'Claims must be concise: beside technical features they hold no unnecessary reasons.',
      ),
      todo: t(
        '删去；效果写在说明书的发明内容中。',
        'Strike it out; effects belong into the summary of the description.',
      ),
    },
    reason: {
      what: t('权利要求{claim}说明了原因或者目的：“{text}”。', 'Claim {claim} gives a reason or purpose: “{text}”.'),
      why: t(
        '权利要求应当简要，除记载技术特征外，不得对原因或者理由作不必要的描述。',
        'Claims must be concise: beside technical features they hold no unnecessary reasons.',
      ),
      todo: t('删去原因，只保留技术特征。', 'Strike out the reason and keep the features.'),
    },
    praise: {
      what: t('权利要求{claim}有宣传用语：“{text}”。', 'Claim {claim} has advertising words: “{text}”.'),
      why: t('权利要求不得使用商业性宣传用语。', 'Claims must not use advertising words.'),
      todo: t('删去。', 'Strike them out.'),
    },
  },
  limits: [
    t(
      '“从而”“以便”引出的动作结果常是技术特征，不报。',
      'Results led by 从而 or 以便 are often features and left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const first = firstPerClaim();
    for (const hit of wordsInClaims(study, WORDS)) {
      if (passes(hit)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      const kind = kindOf(hit.word);
      if (!first(at, hit.word)) continue;
      const params = { claim: at.claim ?? 0 };
      yield kind === 'effect' ? { at, params } : { at, params, message: kind };
    }
  },
});
