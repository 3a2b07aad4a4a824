import { text as t } from '#kernel/text.ts';
import { designOf, type NamedView } from '../../../study/design.ts';
import { atField, atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const SIX = ['主视图', '后视图', '左视图', '右视图', '俯视图', '仰视图'];
const STANDARD =
  /^(?:主视图|后视图|左视图|右视图|俯视图|仰视图|(?:[一-龥]{0,6})?立体图|(?:[一-龥A-Za-z\d]{0,12})?(?:参考图|状态图|放大图|剖视图|剖面图|展开图|断面图|界面图|界面视图|分解图|爆炸图|轴测图|组合图|单元图|变化图)|[A-Z]-?[A-Z]?[部处]?(?:剖视图|剖面图|放大图|断面图))$/;
const BETTER: Record<string, string> = {
  正视图: '主视图',
  前视图: '主视图',
  正面图: '主视图',
  背视图: '后视图',
  背面图: '后视图',
  后面图: '后视图',
  顶视图: '俯视图',
  上视图: '俯视图',
  底视图: '仰视图',
  下视图: '仰视图',
  侧视图: '左视图或者右视图',
  侧面图: '左视图或者右视图',
  左侧视图: '左视图',
  右侧视图: '右视图',
  效果图: '立体图',
  透视图: '立体图',
  三维图: '立体图',
};
/** Flat goods and interfaces need the faces they have. */
const FLAT =
  /布$|纸$|膜$|面料|花布|壁纸|墙纸|地毯|毛毯|毯$|围巾|披肩|头巾|毛巾|窗帘|桌布|贴$|贴纸|卡片|标签|袋$|封面|海报|挂历|旗$|邮票|瓷砖|地砖|地板|平面产品/;

export const designViews = defineRule({
  id: 'S-13',
  group: 'design',
  title: t('视图齐全，名称规范', 'Complete views under their standard names'),
  severity: 'W',
  kinds: ['design'],
  basis: ['GL-1-3-4.2', 'GL-1-3-4.2.1'],
  needs: ['design'],
  messages: {
    default: {
      what: t('{of}缺少{views}，也没有说明省略。', '{of} lacks {views}, and nothing says they are left out.'),
      why: t(
        '立体产品设计要点涉及六个面的，应当提交六面正投影视图；省略的，应当写明原因。',
        'A product whose six faces matter shows all six views; what is left out is explained.',
      ),
      todo: t(
        '补交这些视图，或者在简要说明中写明省略的原因。',
        'Add these views, or give the reason for leaving them out.',
      ),
    },
    name: {
      what: t('“{view}”不是规范的视图名称。', '“{view}” is no standard name of a view.'),
      why: t(
        '六面正投影视图的名称是主视图、后视图、左视图、右视图、俯视图和仰视图。',
        'The six views are called 主视图, 后视图, 左视图, 右视图, 俯视图 and 仰视图.',
      ),
      todo: t('改为{better}。', 'Call it {better}.'),
    },
    twice: {
      what: t('有两幅“{view}”。', 'Two views are called “{view}”.'),
      why: t('各视图应当以不同的名称标注。', 'Each view bears its own name.'),
      todo: t('改正其中一幅的名称。', 'Rename one of them.'),
    },
  },
  limits: [
    t(
      '有立体图的，以及平面产品、图形用户界面和局部外观设计，不要求六面视图；视图内容不看。',
      'With a perspective view, for flat goods, interfaces and partial designs six views are not asked for; pictures are not looked at.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { views, statements, name, gui, partial, folded } = study.view(designOf);
    if (views.length === 0) return;
    const seen = new Set<string>();
    for (const { name: view, bare } of views) {
      if (seen.has(view)) yield { at: atFigure('design', view), message: 'twice', params: { view } };
      seen.add(view);
      if (bare === '' || STANDARD.test(bare)) continue;
      const better = BETTER[bare];
      const params = { view, better: better ? t(better, better) : t('规范名称', 'by its standard name') };
      yield { at: atFigure('design', view), message: 'name', params };
    }
    if (gui || partial || FLAT.test(name) || /平面产品|设计要点(?:仅|只)/.test(folded)) return;
    const omitted = statements.omitted.map(({ view }) => view);
    if (omitted.some((view) => /^其/.test(view))) return;
    for (const [key, group] of byItem(views)) {
      if (group.some(({ bare }) => /立体图|组合状态/.test(bare))) continue;
      const there = new Set(group.map(({ bare }) => BETTER[bare] ?? bare));
      if (group.some(({ bare }) => /侧视图|侧面图/.test(bare)))
        for (const view of ['左视图', '右视图']) there.add(view);
      const missing = SIX.filter(
        (view) => !there.has(view) && !omitted.some((one) => one === view || one === `${key}${view}`),
      );
      if (missing.length === 0) continue;
      const of = key === '' ? t('本案', 'This design') : t(key, key);
      yield { at: atField('design', key === '' ? 'views' : `views.${key}`), params: { of, views: missing.join('、') } };
    }
  },
});

/** Views of each design, piece or component by themselves; reference views belong to all. */
function byItem(views: readonly NamedView[]): Map<string, NamedView[]> {
  const groups = new Map<string, NamedView[]>();
  for (const view of views) {
    const numbers = [
      view.design === undefined ? '' : `设计${view.design}`,
      view.piece === undefined ? '' : `套件${view.piece}`,
      view.component === undefined ? '' : `组件${view.component}`,
    ];
    const key = numbers.join('');
    if (view.bare.includes('参考图')) continue;
    const group = groups.get(key);
    if (group) group.push(view);
    else groups.set(key, [view]);
  }
  return groups;
}
