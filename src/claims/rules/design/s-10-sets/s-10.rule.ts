import { text as t } from '#kernel/text.ts';
import { designOf } from '../../../study/design.ts';
import { atField, atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const sets = defineRule({
  id: 'S-10',
  group: 'design',
  title: t('成套产品同一大类，视图逐件编号', 'Sets: one class, every view numbered'),
  severity: 'W',
  kinds: ['design'],
  basis: ['RR-40¶2', 'RR-40¶3', 'GL-1-3-9.2.4'],
  needs: ['design'],
  messages: {
    default: {
      what: t('“{view}”前没有标注套件编号。', '“{view}” bears no number of its piece.'),
      why: t(
        '应当将各项外观设计的顺序编号标注在各幅图片名称之前，例如“套件1主视图”。',
        'The number of the piece stands before the name of each view, as in 套件1主视图.',
      ),
      todo: t('在视图名称前加“套件”和编号。', 'Put 套件 and its number before the name.'),
    },
    classes: {
      what: t('成套产品写有不同大类：{classes}。', 'The pieces of the set belong to different classes: {classes}.'),
      why: t(
        '成套产品的各产品应当属于分类表中同一大类。',
        'The pieces of a set belong to one class of the classification.',
      ),
      todo: t('把不同大类的产品分开申请。', 'File products of other classes separately.'),
    },
    similar: {
      what: t('成套产品中又有相似外观设计（{view}）。', 'The set also holds similar designs ({view}).'),
      why: t(
        '成套产品申请中不应包含某一件或者几件产品的相似外观设计。',
        'A set must not hold similar designs of its pieces.',
      ),
      todo: t('只保留每件产品的一项设计。', 'Keep one design of each piece.'),
    },
    partial: {
      what: t('成套产品不能以局部外观设计提出。', 'A set cannot be filed as a partial design.'),
      why: t('成套产品中的各项外观设计应为产品的整体外观设计。', 'The designs of a set are designs of whole products.'),
      todo: t('改为整体外观设计，或者分开申请。', 'File whole designs, or file separately.'),
    },
    gap: {
      what: t('套件编号不连续：缺少套件{missing}。', 'The numbers of the pieces have a gap: {missing} is missing.'),
      why: t('应当以阿拉伯数字顺序编号。', 'Pieces are numbered in order.'),
      todo: t('补交该套件的视图，或者重新编号。', 'Add the views of that piece or number anew.'),
    },
  },
  limits: [
    t(
      '是否习惯上同时出售或者使用、设计构思是否相同，不判断。',
      'Whether pieces are sold or used together and share a concept is not judged.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { views, partial } = study.view(designOf);
    const pieces = new Set(views.flatMap(({ piece }) => (piece === undefined ? [] : [piece])));
    if (pieces.size === 0) return;
    for (const { piece, name, bare } of views)
      if (piece === undefined && !/参考图|组合/.test(bare))
        yield { at: atFigure('design', name), params: { view: name } };
    for (let n = 1; n <= Math.min(100, Math.max(...pieces)); n++)
      if (!pieces.has(n)) {
        yield { at: atField('design', 'views'), message: 'gap', params: { missing: n } };
        break;
      }
    const similar = views.find(({ piece, design }) => piece !== undefined && design !== undefined);
    if (similar) yield { at: atFigure('design', similar.name), message: 'similar', params: { view: similar.name } };
    if (partial) yield { at: atField('design', 'partial'), message: 'partial' };
    const classes = new Set(
      [...(study.text.design?.locarno ?? '').matchAll(/(\d{1,2})\s?[-－—]\s?\d{1,2}/g)].map((m) =>
        m[1]!.padStart(2, '0'),
      ),
    );
    if (classes.size > 1)
      yield { at: atField('design', 'locarno'), message: 'classes', params: { classes: [...classes].join('、') } };
  },
});
