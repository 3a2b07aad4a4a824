import { text as t } from '#kernel/text.ts';
import { designOf, inBrief, inName } from '../../../study/design.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const SAYS =
  /局部外观设计|(?:要求|请求)保护的局部|实线[^。;]{0,20}(?:为|表示|示出)[^。;]{0,12}保护|虚线[^。;]{0,20}(?:为|表示|示出)[^。;]{0,16}(?:不要求|其他|其它|不请求)/;

export const partialDesign = defineRule({
  id: 'S-11',
  group: 'design',
  title: t('局部外观设计的声明、名称和部位', 'Partial designs: ticked, named, and the part stated'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-31¶3', 'RR-30¶2', 'GL-1-3-4.4'],
  needs: ['design'],
  messages: {
    default: {
      what: t(
        '简要说明写有“{text}”，请求书没有勾选局部外观设计。',
        'The brief description says “{text}”, but the request does not tick a partial design.',
      ),
      why: t(
        '整体与局部外观设计的保护范围不同，申请后不能互相改换。',
        'Whole and partial designs protect different things and cannot be exchanged later.',
      ),
      todo: t(
        '在请求书中勾选“局部外观设计”，或者改写简要说明。',
        'Tick the box of the request, or change the brief description.',
      ),
    },
    part: {
      what: t(
        '局部外观设计，简要说明没有写明请求保护的部分。',
        'The brief description of this partial design does not state the protected part.',
      ),
      why: t(
        '应当写明请求保护的部分，已用虚线与实线相结合方式表明的除外。',
        'The protected part is stated, unless broken and solid lines show it.',
      ),
      todo: t(
        '加写“实线部分为要求保护的局部”或者该部位的名称。',
        'Add which part is protected, such as “实线部分为要求保护的局部”.',
      ),
    },
    name: {
      what: t(
        '局部外观设计的名称“{text}”没有写明局部和整体产品。',
        'The name “{text}” does not give both the part and the whole product.',
      ),
      why: t(
        '应当在产品名称中写明要求保护的局部及其所在的整体产品，例如“汽车的车门”。',
        'The name gives the part and the product it belongs to, as in 汽车的车门.',
      ),
      todo: t('改为“整体产品的局部”的形式。', 'Write it as part of the whole product.'),
    },
    views: {
      what: t('局部外观设计没有提交整体产品的视图。', 'No view of the whole product was handed in.'),
      why: t(
        '应当提交整体产品的视图，并用虚线与实线相结合或者其他方式表明所需要保护的部分。',
        'Views of the whole product are required, with the protected part marked.',
      ),
      todo: t('补交整体产品的正投影视图或者立体图。', 'Add views of the whole product.'),
    },
  },
  limits: [
    t(
      '看不到图片中的虚线和实线，因此没有写明部位的只作提示；图形用户界面可以不带产品，不要求整体视图。',
      'Lines in pictures are not seen, so an unstated part is only a warning; interfaces may come without a product.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { name, statements, folded, brief, views, gui } = study.view(designOf);
    const { design } = study.text;
    const said = SAYS.exec(folded);
    if (design?.partial === false && said) {
      const piece = brief.pieces.find(({ start, end }) => said.index >= start && said.index < end);
      if (piece) {
        const start = said.index - piece.start;
        const at = { paragraph: piece.place.paragraph!, start, end: start + said[0].length, text: said[0] };
        yield { at: inBrief(study, at) };
      }
    }
    if (!design?.partial) return;
    if (!statements.part && !said && brief.text.trim() !== '')
      yield { at: atField('design', 'brief.part'), message: 'part', severity: 'W' };
    if (name.trim() !== '' && !name.includes('的') && !gui)
      yield { at: inName(0, name.length), message: 'name', severity: 'W' };
    if (!gui && views.length > 0 && views.every(({ bare }) => /放大图|剖视图|剖面图|参考图/.test(bare)))
      yield { at: atField('design', 'views'), message: 'views' };
  },
});
