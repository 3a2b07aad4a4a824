import { text as t } from '#kernel/text.ts';
import { pieceAt } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim, type WordHit, wordsInClaims } from '../wording.ts';

const ADJECTIVE = '[大小高低长短厚薄宽窄快慢强弱多少好差轻重粗细硬软深浅远近]';
/** A temperature, a pressure or a speed. */
const FIGURE = /\d ?(?:℃|°C|度|[kM]?Pa|[Mm]?bar|r\/min|rpm|r\/s|转|m\/s|m\/min|HZ|Hz|g(?![A-Za-z]))/;
/** What is done at a temperature, pressure or speed that nobody has said. */
const TREATED =
  '(?:条件|环境|状态)?下|烘[干烤焙]|烧结|焙烧|煅烧|处理|加热|干燥|蒸[煮汽]|灭菌|杀菌|消毒|退火|回火|固化|熔[融炼化]|热解|炭化|碳化|反应|保温|发酵|冷藏|冷冻|研磨|粉碎|搅拌|混合|混匀|分散|离心|旋转|转动|喷[射涂淋]|冲洗|清洗|挤压|压制|成型|运行|浸泡|萃取|储存|保存';
const WORDS = new RegExp(
  `很宽(?:的?范围)?|[很极]${ADJECTIVE}(?!分子|端|限|性|速|值|化|坐标|数)|较${ADJECTIVE}|[高低中](?:温|压|速)(?=${TREATED})|(?<=[为是于用在])[高低](?:温|压|速)(?=[,;。])|(?<=[由为用个种设有成是以,;:、(])[厚薄强弱]的|(?<=[层块片])薄的|大量|少量|适量|适当|快速(?=升温|降温|冷却|加热|搅拌|混合|移动|通过|碾压|加入|提升)|(?:性|力|度)(?:强|弱|好)的`,
  'g',
);
/** 相较低, 比较大小, 与A相比较, 计较: other words; 直径较大的一端: one of two. */
const COMPARING = /[相比计]$/;
const OF_TWO = /^的?(?:一|那|者|端|侧|方|面|部分|值|数|个|所述|第)/;
/** 直径较小的X和直径较大的Y: what is set against its opposite close by is measured by it. */
const OPPOSITES = '大小高低长短厚薄宽窄快慢强弱多少好差轻重粗细硬软深浅远近';
const WITHIN: Record<string, RegExp> = {
  大量: /[最较放增加扩减极巨]$/,
  少量: /[减缺至最]$/,
};
/** 高压灭菌, 高速离心, 低温等离子, 高温回火: what the trade calls so. */
const ACCEPTED =
  /^(?:高压(?:灭菌|蒸汽|喷射|喷淋|喷涂|清洗|冲洗)|高速(?:离心|运行|旋转)|低温(?:等离子|保存)|[高中低]温回火|低温(?:退火|时效|渗[碳氮硫]|碳氮共渗)|高温(?:正火|渗[碳氮]))/;
/** 高温烧结炉, 高压反应釜, 高速搅拌机: names of equipment. */
const EQUIPMENT =
  /^[^,;。:、()\d后于在入至并再和与或的得进下时以将]{0,7}(?:炉|釜|窑|罐|箱|锅|柜|塔|泵|机|仪|反应器|加热器|灭菌器|设备|装置)/;

function vague({ word, before, after }: WordHit): boolean {
  const first = word[0]!;
  if (first === '较') return !COMPARING.test(before) && !OF_TWO.test(after) && !isContrasted(word, before, after);
  if (WITHIN[word]?.test(before)) return false;
  if (word === '适当' && /^(?:地|的)?(?:时)?$/.test(after)) return true;
  if (/^[高低中](?:温|压|速)$/.test(word)) {
    if (/[耐抗防]$/.test(before) || ACCEPTED.test(word + after) || EQUIPMENT.test(after)) return false;
    // A figure in the same clause says how hot, how fast: 120～125℃高压灭菌, 高速搅拌（800r/min）.
    return (
      !FIGURE.test(before.slice(before.search(/[^,;。:]*$/))) && !FIGURE.test(after.slice(0, after.search(/[;。]|$/)))
    );
  }
  return true;
}

/** One of a pair: the other stands in the same sentence, at most some words away. */
function isContrasted(word: string, before: string, after: string): boolean {
  const at = OPPOSITES.indexOf(word[1]!);
  if (at < 0 || !after.startsWith('的')) return false;
  const other = `${OPPOSITES[at ^ 1]!}的`;
  const near = before.slice(before.search(/[^;。]*$/)) + after.slice(0, after.search(/[;。]|$/));
  return near.includes(`较${other}`) || near.includes(`更${other}`);
}

const MEASURES: Record<string, RegExp> = {
  温: /温度[^;。\d]{0,12}\d|\d ?(?:℃|°C|摄氏度)/,
  压: /压力[^;。\d]{0,12}\d|\d ?(?:[kM]?Pa|[Mm]?bar)/,
  速: /(?:转速|速度|速率)[^;。\d]{0,12}\d|\d ?(?:r\/min|rpm|r\/s|转)/,
};
const PROCESS = new RegExp(`^(?:${TREATED})`);
const TAKES_UP = /(?:所述|其中的?|该|上述)的?$/;
const GOES_ON = /^(?:的|过程|步骤|工艺|条件|是指|包括|具体|时)/;

/** 高温处理…；所述高温处理包括…温度为300℃: the claim between two offsets says how hot. */
function toldWithin(text: string, name: string, start: number, end: number): boolean {
  const measure = MEASURES[name[1]!]!;
  let places = 0;
  for (
    let at = text.indexOf(name, start);
    at >= 0 && at < end && places < MOST_PLACES;
    at = text.indexOf(name, at + 1), places++
  ) {
    const said = text.slice(at + name.length, Math.min(end, at + name.length + 60)).split('。', 1)[0]!;
    if (!measure.test(said)) continue;
    if (TAKES_UP.test(text.slice(Math.max(0, at - 4), at)) || GOES_ON.test(said)) return true;
  }
  return false;
}

const MOST_PLACES = 20;

/** 所述中高速为400r/min, 低温焙烧温度为…: the claims say themselves what is meant. */
function defined(claims: string, { word, after }: WordHit): boolean {
  const name = word + after.slice(0, 2);
  return claims.includes(`${word}为`) || claims.includes(`${name}温度`) || claims.includes(`${name}的温度`);
}

export const vagueDegree = defineRule({
  id: 'C-15',
  group: 'claims',
  title: t('含义不确定的程度用语', 'Degrees without a measure'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}中“{text}”的含义不确定。', 'The meaning of “{text}” in claim {claim} is uncertain.'),
      why: t(
        '权利要求不得使用“厚”“薄”“强”“弱”“高温”“高压”“很宽范围”等含义不确定的用语，在本领域有公认确切含义的除外。',
        'Claims must not use terms of uncertain meaning such as thick, thin, strong, weak, high temperature, high pressure, wide range, unless the field gives them an exact one.',
      ),
      todo: t(
        '换成说明书中记载的具体数值或更精确的表述。',
        'Replace it by a figure or a more exact expression found in the description.',
      ),
    },
  },
  limits: [
    t(
      '同一分句有数值，或者同一权利要求随后写明数值的“高温”“高速”等不报；“耐高温”“高压釜”“高温烧结炉”“高温回火”等名称不报。',
      'High temperature, high speed and the like are left alone where the claim gives the figure, and within names such as 耐高温, 高压釜, 高温烧结炉, 高温回火.',
    ),
    t('同一用语在一项权利要求中只报第一处。', 'A term is reported at its first place in each claim.'),
  ],
  *detect(study): Iterable<Hit> {
    const first = firstPerClaim();
    // Each answer costs a look through all claims, and the same words come again and again.
    const answers = new Map<string, boolean>();
    const isDefined = (hit: WordHit): boolean => {
      const key = hit.word + hit.after.slice(0, 2);
      const answer = answers.get(key) ?? defined(study.foldedClaims, hit);
      answers.set(key, answer);
      return answer;
    };
    const told = new Map<string, boolean>();
    const isTold = ({ word, start, after }: WordHit): boolean => {
      const process = word.length === 2 && MEASURES[word[1]!] ? PROCESS.exec(after)?.[0] : undefined;
      const claim = process === undefined || process.endsWith('下') ? undefined : pieceAt(study.claimsText, start);
      if (!claim) return false;
      const key = `${claim.start} ${word}${process}`;
      const answer = told.get(key) ?? toldWithin(study.foldedClaims, `${word}${process}`, claim.start, claim.end);
      told.set(key, answer);
      return answer;
    };
    for (const hit of wordsInClaims(study, WORDS)) {
      if (!vague(hit) || isDefined(hit) || isTold(hit)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      if (first(at, hit.word)) yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
