import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inAbstract } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const bare = (text: string): string => fold(text).replace(/[\s,.;:。、；]|\(\d{1,4}[a-z]?\)|其?特征(?:在于|是)/g, '');

export const abstractNotClaim = defineRule({
  id: 'A-06',
  group: 'abstract',
  title: t('摘要不照搬权利要求', 'The abstract is no copy of a claim'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['custom'],
  needs: ['abstract'],
  messages: {
    default: {
      what: t('摘要中写有“{text}”。', 'The abstract says “{text}”.'),
      why: t(
        '摘要是对公开内容的概述，通常不用权利要求书的编号和用语。',
        'The abstract sums up the disclosure; numbers and phrases of claims do not belong in it.',
      ),
      todo: t(
        '删去编号和“权利要求”字样，改写为概述。',
        'Remove numbers and the word 权利要求 and rewrite it as a summary.',
      ),
    },
    copy: {
      what: t('摘要与权利要求{claim}的文字相同。', 'The abstract equals claim {claim} word for word.'),
      why: t(
        '摘要应当写明名称、领域、问题、要点和用途，照抄权利要求写不全这些内容。',
        'An abstract names title, field, problem, main points and use, which a claim does not.',
      ),
      todo: t('补写所属领域、所解决的问题和主要用途。', 'Add field, problem and main use.'),
    },
  },
  limits: [
    t(
      '照抄按整段相同判断，改动几个字的不报；提及“权利要求”的正当情形（如权利要求处理系统）需人工辨别。',
      'Only a full copy is reported; abstracts about claims themselves need a person.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const abstract = study.text.abstract!;
    const folded = fold(abstract);
    const number = /^\s{0,6}1\s{0,2}[.、](?!\d)\s{0,2}(?=[^\s])/.exec(folded);
    if (number && !/(?:^|[^\d.])2\s{0,2}[.、](?!\d)/.test(folded.slice(number[0].length)))
      yield { at: inAbstract(0, number[0].trimEnd().length) };
    const at = folded.search(/权利要求(?!书)/);
    if (at >= 0 && !/专利|知识产权/.test(study.text.title ?? '')) yield { at: inAbstract(at, at + 4) };
    const plain = bare(abstract);
    if (plain.length < 40) return;
    for (const claim of study.claims) {
      if (claim.kind === 'independent' && bare(claim.text) === plain) {
        yield { at: inAbstract(0, abstract.length), message: 'copy', params: { claim: claim.number } };
        return;
      }
    }
  },
});
