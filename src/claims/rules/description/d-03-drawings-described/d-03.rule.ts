import { text as t } from '#kernel/text.ts';
import { describedFigures } from '../../../study/figures.ts';
import { placeIn, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const EXPLAINS = /^\s{0,4}附?图\s{0,2}\d{1,3}\s{0,2}[A-Za-z]?\s{0,2}(?:是|为|示出|[:：])/;

export const drawingsDescribed = defineRule({
  id: 'D-03',
  group: 'description',
  title: t('有附图才有附图说明，有附图必有附图说明', '附图说明 if and only if there are drawings'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-46', 'RR-20¶1', 'GL-1-1-4.2'],
  needs: ['description', 'figures-known'],
  messages: {
    default: {
      what: t('说明书写有对附图的说明，但没有附图。', 'The description explains drawings, but there are none.'),
      why: t(
        '说明书写有附图说明而无附图的，应当在指定期限内补交附图或者声明取消该说明；补交的，以补交日为申请日。',
        'Where drawings are explained but missing, they must be filed late, which moves the filing date, or the explanation withdrawn.',
      ),
      todo: t(
        '提交前补上附图；确实没有附图的，删去附图说明和文中“如图…所示”。',
        'Add the drawings before filing, or delete the explanation and every “as shown in figure …”.',
      ),
    },
    unexplained: {
      what: t('说明书有{count}幅附图，但没有“附图说明”部分。', 'There are {count} drawings but no part 附图说明.'),
      why: t(
        '说明书有附图的，说明书文字部分应当有附图说明，对各幅附图作简略说明。',
        'Where there are drawings, the description explains each of them briefly under 附图说明.',
      ),
      todo: t(
        '在“发明内容”之后增加“附图说明”，逐幅说明图名。',
        'Add 附图说明 after the summary and say of each figure what it shows.',
      ),
    },
  },
  limits: [
    t('纯文本不能带附图，此时本规则不作判断。', 'Plain text cannot carry drawings; then this rule does not judge.'),
    t(
      '公布文本中附图说明写在具体实施方式里的，不报。',
      'An explanation of the figures inside the embodiments is not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { figures } = study.text;
    const described = describedFigures(study);
    if (figures.length === 0) {
      const first = described[0];
      if (first) yield { at: placeIn(study.description, first.start, first.end) };
      return;
    }
    const section = study.text.description.sections.some(({ id }) => id === 'drawings');
    // With the other headings in place this one is missed; without them the figures may be explained anywhere.
    const headed = study.text.description.sections.filter(({ heading }) => heading !== undefined).length > 3;
    if (
      !section &&
      (headed ||
        !study.text.description.sections.some(({ paragraphs }) =>
          paragraphs.some(({ text }) => EXPLAINS.test(text.slice(0, 60))),
        ))
    )
      yield { at: wholePart('description'), message: 'unexplained', params: { count: figures.length } };
  },
});
