import { text as t } from '#kernel/text.ts';
import { inClaim, type Study, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const CHINESE_LABEL = /^[一二三四五六七八九十]/;

const why = t(
  '权利要求书有几项权利要求的，应当用阿拉伯数字顺序编号。',
  'Several claims are numbered consecutively in Arabic numerals.',
);
const renumber = t(
  '从1开始连续编号，并相应改正各从属权利要求引用的编号。',
  'Number the claims from 1 without gaps and correct the numbers that dependent claims cite.',
);

export const numbering = defineRule({
  id: 'C-01',
  group: 'claims',
  title: t('权利要求用阿拉伯数字顺序编号', 'Claims numbered consecutively in Arabic numerals'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-22¶2', 'GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{before}之后是权利要求{claim}，编号不连续。', 'Claim {before} is followed by claim {claim}.'),
      why,
      todo: t(
        '核对是否漏写或缺页；确无遗漏的，改为连续编号并改正引用编号。',
        'Check whether claims or pages are missing; if not, renumber and correct the cited numbers.',
      ),
    },
    start: {
      what: t('第一项权利要求的编号是{claim}，不是1。', 'The first claim bears the number {claim}, not 1.'),
      why,
      todo: t('核对前面是否缺页；确无遗漏的，从1开始编号。', 'Check for missing pages; if none, number from 1.'),
    },
    repeated: {
      what: t('编号{claim}重复出现。', 'The number {claim} is used more than once.'),
      why,
      todo: renumber,
    },
    unnumbered: {
      what: t('第{order}项权利要求没有编号。', 'The claim in place {order} bears no number.'),
      why,
      todo: t(
        '补写编号，并核对其后的编号和引用编号。',
        'Add its number and check the numbers that follow or are cited.',
      ),
    },
    none: {
      what: t('各项权利要求都没有编号。', 'None of the claims bears a number.'),
      why,
      todo: t('在每项权利要求前用阿拉伯数字编号。', 'Number each claim in Arabic numerals.'),
    },
    script: {
      what: t(
        '权利要求用“{label}”编号，不是阿拉伯数字。',
        'The claims are numbered “{label}”, not in Arabic numerals.',
      ),
      why,
      todo: t('改用1、2、3……编号。', 'Use 1, 2, 3 ….'),
    },
  },
  limits: [
    t(
      '由软件自动生成、不随文字复制的编号视为没有编号。',
      'Automatic numbers that are not copied with the text count as missing.',
    ),
    t(
      '没有编号又不另起一行的权利要求会被看作前一项的文字。',
      'A claim without a number that does not begin a line is read as part of the claim before it.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const { claims } = study;
    if (claims.length > 1 && claims.every(({ claim }) => claim.label === undefined && claim.raw !== undefined)) {
      yield { at: wholePart('claims'), message: 'none' };
      return;
    }
    const seen = new Set<number>();
    let before = 0;
    let chinese = false;
    for (const [order, claim] of claims.entries()) {
      const { number } = claim;
      const label = claim.claim.label ?? '';
      const at = inClaim(study, claim, 0, 0);
      if (!chinese && CHINESE_LABEL.test(label)) {
        chinese = true;
        yield { at, message: 'script', params: { label } };
      }
      if (number === 0 && label === '') {
        yield { at, message: 'unnumbered', params: { order: order + 1 } };
        before++;
        continue;
      }
      if (seen.has(number)) yield { at, message: 'repeated', params: { claim: number } };
      else if (order === 0 && number !== 1) yield { at, message: 'start', params: { claim: number } };
      else if (order > 0 && number !== before + 1) yield { at, params: { before, claim: number } };
      seen.add(number);
      before = number;
    }
  },
});
