import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, opensClause, type WordHit, wordsInClaims } from '../wording.ts';

const WORDS =
  /例如|比如|譬如|诸如|最好|尤其是?|必要时|特别是|特别地|优选|较佳|最佳(?=地|的?是|为)|首选(?=地|的?是|为)|[可任]选择?[地的]|更(?:具体|特别)地/g;

/** 比例如下, 实例如图, 重量比如下: other words. */
const EXAMPLE_WITHIN = /[比实示案事惯条凡举病图特体先范]$/;
const AS_BELOW = /^(?:下(?:[:。]|所[示述]|列?[表图式])|[表图式] ?\d)/;
/** 优选算法, 择优选出, 进行优选: the verb. */
const CHOSEN_BY = /(?:择|经|经过|进行|用于|通过|来|被|所述|该|多目标|参数|原则|准则|依据|目标)$/;
const CHOOSING =
  /^(?:出|得[到出]|后|算法|模块|单元|模型|法|器(?!件)|程序|策略|规则|系统|排序|过程|步骤|阶段|结果|种群|个体|子集|因子|指标|函数|问题|操作|级|度|率|值|序)/;
const BEST_OF = /(?:效果|性能|性|质量|状态|程度|表现|选择|达到|处于|调[至到])$/;

/** The words that the guidelines themselves name. */
const NAMED = /^(?:例如|最好|尤其是?|必要时)$/;

/** Which words the guidelines name, or say just the same, and which only may mean it. */
function judge({ word, before, after }: WordHit): 'E' | 'W' | undefined {
  switch (word) {
    case '例如':
      return EXAMPLE_WITHIN.test(before) || AS_BELOW.test(after) ? undefined : 'E';
    case '比如':
      return /[量积尔度重分之的]$/.test(before) && /^(?:下|\d|[表图式] ?\d)/.test(after) ? undefined : 'E';
    case '最好':
      return !BEST_OF.test(before) &&
        /^(?:是|为|在|用|采用|选|不|能|可|将|由|低于|高于|大于|小于|控制|,|\d)/.test(after)
        ? 'E'
        : undefined;
    case '必要时':
      return /[不非]$/.test(before) ? undefined : 'E';
    case '优选':
      if (CHOSEN_BY.test(before) || CHOOSING.test(after)) return undefined;
      return /^(?:[,;。)]|$)/.test(after) && !opensClause(before) && !/[更最]$/.test(before) ? undefined : 'E';
    case '最佳':
      return BEST_OF.test(before) || /^为(?:止|目|此)/.test(after) ? undefined : 'W';
    case '较佳':
    case '首选':
      return /^(?:地|的?是|为|的,)/.test(after) ? 'W' : undefined;
    case '特别地':
    case '更具体地':
    case '更特别地':
      return opensClause(before) ? 'W' : undefined;
    case '可选地':
    case '任选地':
    case '任选的':
    case '可选择地':
    case '可选的':
    case '可选择的':
      // 第二通路可选择地与第一通路连通 says how it works; 可选地，除去… says that it may be left out.
      return opensClause(before) && (after.startsWith(',') || word === '可选地' || word === '可选择地')
        ? 'W'
        : undefined;
    default:
      return 'E';
  }
}

export const alternativeWording = defineRule({
  id: 'C-14',
  group: 'claims',
  title: t('“例如”“最好是”“尤其是”“必要时”等用语', 'For example, preferably, in particular, if necessary'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}使用了“{text}”。', 'Claim {claim} says “{text}”.'),
      why: t(
        '“例如”“最好是”“尤其是”“必要时”等用语会在一项权利要求中限定出不同的保护范围，不得出现。',
        'Words such as 例如, 最好是, 尤其是, 必要时 put different scopes into one claim and must not appear.',
      ),
      todo: t(
        '只保留其中一个方案，另一个写入从属权利要求或者只写在说明书中。',
        'Keep one of the solutions; put the other into a dependent claim or into the description only.',
      ),
    },
    like: {
      what: t('权利要求{claim}使用了“{text}”。', 'Claim {claim} says “{text}”.'),
      why: t(
        '“{text}”是“例如”“最好是”“尤其是”“必要时”的类似用语，会在一项权利要求中限定出不同的保护范围，不得出现。',
        '“{text}” is an expression like 例如, 最好是, 尤其是, 必要时: it puts different scopes into one claim and must not appear.',
      ),
      todo: t(
        '只保留其中一个方案，另一个写入从属权利要求或者只写在说明书中。',
        'Keep one of the solutions; put the other into a dependent claim or into the description only.',
      ),
    },
    similar: {
      what: t(
        '权利要求{claim}使用了“{text}”，可能限定出不同的保护范围。',
        'Claim {claim} says “{text}”, which may give it several scopes.',
      ),
      why: t(
        '与“例如”“最好是”类似的用语会使一项权利要求有不同的保护范围。',
        'Words like 例如 and 最好是 put different scopes into one claim.',
      ),
      todo: t(
        '该特征必需的，删去“{text}”；可有可无的，移到从属权利要求。',
        'If the feature is needed, strike out “{text}”; if it is optional, move it into a dependent claim.',
      ),
    },
  },
  limits: [
    t(
      '只举例而不用这些词的写法（“，如盐酸”）不报。',
      'Examples given without these words (“，如盐酸”) are not reported.',
    ),
    t('“优选算法”“最佳路径”等技术含义不报。', 'Technical senses such as 优选算法 and 最佳路径 are left alone.'),
  ],
  *detect(study): Iterable<Hit> {
    for (const hit of wordsInClaims(study, WORDS)) {
      const severity = judge(hit);
      if (!severity) continue;
      const at = claimPlace(study, hit.start, hit.end);
      const params = { claim: at.claim ?? 0 };
      if (severity !== 'E') yield { at, params, severity, message: 'similar' };
      else yield NAMED.test(hit.word) ? { at, params } : { at, params, message: 'like' };
    }
  },
});
