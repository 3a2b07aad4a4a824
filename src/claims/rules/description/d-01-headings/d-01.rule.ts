import { text as t } from '#kernel/text.ts';
import { bareHeading } from '../../../model/headings.ts';
import { type DescriptionSection, type SectionId, sectionTitles } from '../../../model/index.ts';
import { type Place, type Study, wholePart } from '../../../study/index.ts';
import { kindKnown } from '../../kind-known.ts';
import { defineRule, type Hit } from '../../rule.ts';

const REQUIRED: readonly SectionId[] = ['technical-field', 'background', 'summary', 'drawings', 'embodiments'];
const KIND = { utility: t('实用新型', 'a utility model'), invention: t('发明', 'an invention') };

/** Where a part begins: its first paragraph. */
function startOf(study: Study, section: DescriptionSection): Place {
  const first = section.paragraphs[0];
  if (!first) return wholePart('description');
  const order = study.description.pieces.findIndex(({ place }) => place.paragraph === first.id);
  return { part: 'description', paragraph: first.id, order, start: 0, end: 0 };
}

const LIKE: Partial<Record<SectionId, RegExp>> = {
  'technical-field': /^(?:发明|实用新型|所属|本发明|应用)?的?(?:技术)?领域(?:说明|介绍)?$/,
  background: /^(?:发明|技术|现有|相关)?的?背景(?:介绍|知识|说明)?$|^现有技术(?:及其|的)?(?:缺陷|介绍|说明)?$/,
  summary: /^(?:发明|实用新型|本发明|本实用新型)的?(?:内容说明|简介|总结|主要内容|技术内容|说明|目的及内容)$|^内容$/,
  embodiments:
    /^(?:具体|优选|最佳)?(?:实施|实现)(?:过程|步骤|说明|方法|情况)$|^(?:发明|实用新型)的?(?:详细|具体)(?:说明|描述)$|^详细说明$/,
};

/** A line of its own that can only be meant as the missing heading. */
function nearHeading(study: Study, id: SectionId): Place | undefined {
  const like = LIKE[id];
  if (!like) return undefined;
  for (const { start, end, place } of study.description.pieces) {
    if (end - start > 16) continue;
    const text = study.description.text.slice(start, end);
    if (like.test(bareHeading(text))) return { ...place, start: 0, end: text.length };
  }
  return undefined;
}

export const descriptionHeadings = defineRule({
  id: 'D-01',
  group: 'description',
  title: t('说明书各部分的标题与顺序', 'Headings of the description and their order'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶2', 'RR-20¶1', 'GL-1-1-4.2'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书缺少标题“{missing}”。', 'The description lacks the heading “{missing}”.'),
      why: t(
        '说明书应当按规定的五个部分撰写，并在每一部分前面写明标题。',
        'The description has five prescribed parts, each under its heading.',
      ),
      todo: t(
        '补上该标题及其内容；内容已写在别处的，在其前面单独一行写明标题。',
        'Add the heading and what belongs under it; if the content stands elsewhere, set the heading on a line of its own before it.',
      ),
    },
    all: {
      what: t('说明书没有写明任何规定的标题。', 'The description has none of the required headings.'),
      why: t(
        '说明书应当在每一部分前面写明标题：技术领域、背景技术、发明内容（或实用新型内容）、附图说明、具体实施方式。',
        'Each part stands under its heading: 技术领域, 背景技术, 发明内容 (实用新型内容), 附图说明, 具体实施方式.',
      ),
      todo: t(
        '把内容分成规定的各部分，在每一部分前面单独一行写明标题。',
        'Divide the text into these parts and put each heading on a line of its own.',
      ),
    },
    order: {
      what: t('“{heading}”部分排在了“{before}”之后。', 'The part “{heading}” stands after “{before}”.'),
      why: t(
        '说明书各部分应当按照技术领域、背景技术、发明内容、附图说明、具体实施方式的顺序撰写。',
        'The parts stand in the order 技术领域, 背景技术, 发明内容, 附图说明, 具体实施方式.',
      ),
      todo: t('调整到规定的位置。', 'Move it to its place.'),
    },
    type: {
      what: t('标题写的是“{heading}”，而本申请是{kind}。', 'The heading is “{heading}”, but this is {kind}.'),
      why: t(
        '发明专利申请的该部分标题为“发明内容”，实用新型专利申请的为“实用新型内容”。',
        'This part is headed 发明内容 for an invention, 实用新型内容 for a utility model.',
      ),
      todo: t('把标题改为“{right}”。', 'Change the heading to “{right}”.'),
    },
    name: {
      what: t('“{text}”不是规定的标题，应为“{right}”。', '“{text}” is not the required heading “{right}”.'),
      why: t('说明书应当在每一部分前面写明规定的标题。', 'Each part stands under the required heading.'),
      todo: t('改为“{right}”，单独成行。', 'Change it to “{right}” on a line of its own.'),
    },
  },
  limits: [
    t(
      '发明的性质适于用其他方式或者顺序撰写的，允许不按规定的部分撰写，本规则不作区分；附图说明有无由D-03判断。',
      'Where the nature of the invention suits another form or order the law allows it; the rule does not tell. D-03 judges whether 附图说明 is needed.',
    ),
    t(
      '以标记分段而不写标题文字的来源（公布文本的旧格式）不作判断。',
      'In sources that part sections by markup without headings nothing is judged.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { sections } = study.text.description;
    const known = sections.filter(({ id }) => id !== 'other');
    if (known.length === 0) {
      yield { at: wholePart('description'), message: 'all' };
      return;
    }
    const utility = study.kind === 'utility';
    const title = (id: SectionId) => (utility && id === 'summary' ? '实用新型内容' : sectionTitles[id]);
    const headed = known.some(({ heading }) => heading !== undefined);
    const present = new Set(known.map(({ id }) => id));
    for (const id of headed ? REQUIRED : []) {
      if (present.has(id) || id === 'drawings') continue;
      const near = nearHeading(study, id);
      if (near) yield { at: near, message: 'name', params: { right: title(id) } };
      else yield { at: wholePart('description'), params: { missing: title(id) } };
    }
    let last = -1;
    const seen = new Set<SectionId>();
    for (const section of headed ? known : []) {
      if (seen.has(section.id)) continue;
      seen.add(section.id);
      const rank = REQUIRED.indexOf(section.id);
      if (rank < last)
        yield {
          at: startOf(study, section),
          message: 'order',
          params: { heading: title(section.id), before: title(REQUIRED[last]!) },
        };
      last = Math.max(last, rank);
      const heading = bareHeading(section.heading ?? '');
      if (section.id !== 'summary' || !kindKnown(study)) continue;
      const wrong = utility ? /^发明(?:内容|概述)/ : /^(?:本)?实用新型/;
      if (wrong.test(heading))
        yield {
          at: startOf(study, section),
          message: 'type',
          params: { heading, right: title('summary'), kind: utility ? KIND.utility : KIND.invention },
        };
    }
  },
});
