import type { Chance } from '../chance.ts';
import type { DefectId, Draft } from './draft.ts';
import { rack, tray } from './figures.ts';
import { png, tiff } from './image-files.ts';

const NAME = '奶豆腐晾晒架';

/** A utility model about a drying rack for Mongolian curd (奶豆腐). */
export function utilityDraft(chance: Chance, has: (defect: DefectId) => boolean): Draft {
  const width = chance.whole(6, 9);
  const slope = chance.whole(2, 5);
  const layers = chance.whole(4, 6);
  const pan = has('renamed-part') ? '集水盘（4）' : '接液盘（4）';
  const according = (reference: string, rest: string) => [`根据权利要求${reference}所述的${NAME}，其特征在于，${rest}`];
  return {
    kind: 'utility',
    title: `一种${NAME}`,
    requestTitle: has('title-differs') ? '一种乳制品晾晒架' : `一种${NAME}`,
    ipc: 'A01J 27/04',
    claims: [
      [
        `一种${NAME}，其特征在于，包括架体（1）、滑轨（2）、托盘（3）和接液盘（4）；`,
        '所述滑轨（2）成对地设置在所述架体（1）的两个内侧面上，并沿所述架体（1）的高度方向分层布置；',
        '所述托盘（3）可滑动地支承在成对的所述滑轨（2）上，所述托盘（3）的底面设有透气条孔（31）；',
        '所述接液盘（4）可拆卸地设置在所述架体（1）的底部，并位于最下层的所述托盘（3）的下方。',
      ],
      according('1', `所述透气条孔（31）的宽度为${width}mm，且所述透气条孔（31）沿所述托盘（3）的长度方向平行布置。`),
      according(
        '1',
        `所述托盘（3）的前端设有把手（32）${has('missing-antecedent') ? '，所述卡扣与所述架体（1）卡接' : ''}。`,
      ),
      according(has('forward-reference') ? '5' : '1', `所述接液盘（4）的底面相对于水平面倾斜${slope}度。`),
      according('1', '所述架体（1）的底部设有脚轮（5），所述脚轮（5）带有制动片。'),
      according(has('conjunctive-reference') ? '1和2' : '1或2', `所述滑轨（2）为${layers}层。`),
    ],
    abstract: `本实用新型公开了一种${NAME}，涉及乳制品加工器具技术领域，解决奶豆腐晾晒时下层透气差、渗出的乳清滴落污染下层的问题。该${NAME}包括架体、滑轨、托盘和接液盘；滑轨成对地分层设置在架体的内侧面上，托盘可滑动地支承在滑轨上，托盘的底面设有透气条孔，接液盘可拆卸地设置在架体的底部。本实用新型透气均匀、取放方便，适用于牧区和乳品作坊晾晒奶豆腐。`,
    abstractFigure: 0,
    figures: [
      {
        label: '图1',
        caption: `${NAME}的立体示意图`,
        image: png(rack()),
        extension: 'png',
        widthMm: 120,
        heightMm: 109,
      },
      {
        label: '图2',
        caption: '托盘与滑轨的局部示意图',
        image: tiff(tray()),
        extension: 'tif',
        widthMm: 110,
        heightMm: 77,
      },
    ],
    sections: [
      { heading: '技术领域', paragraphs: [`本实用新型涉及乳制品加工器具技术领域，尤其涉及一种${NAME}。`] },
      {
        heading: '背景技术',
        paragraphs: [
          '奶豆腐是草原地区的传统乳制品，成型后需要在阴凉通风处晾晒数日。',
          '现有的晾晒多将奶豆腐摆放在木板或者竹帘上层层叠放，下层透气差，容易返潮；上层渗出的乳清滴落在下层，影响外观和卫生。',
          '因此，有必要提供一种透气均匀并能收集乳清的晾晒器具。',
        ],
      },
      {
        heading: '实用新型内容',
        paragraphs: [
          `本实用新型的目的在于提供一种${NAME}，以解决下层透气差、乳清滴落的问题。`,
          `为实现上述目的，本实用新型采用如下技术方案：一种${NAME}，包括架体、滑轨、托盘和接液盘；所述滑轨成对地设置在所述架体的两个内侧面上，并沿所述架体的高度方向分层布置；所述托盘可滑动地支承在成对的所述滑轨上，所述托盘的底面设有透气条孔；所述接液盘可拆卸地设置在所述架体的底部，并位于最下层的所述托盘的下方。`,
          `进一步地，所述透气条孔的宽度为${width}mm，且所述透气条孔沿所述托盘的长度方向平行布置。`,
          `进一步地，所述接液盘的底面相对于水平面倾斜${slope}度，便于乳清汇集。`,
          '进一步地，所述架体的底部设有脚轮，所述脚轮带有制动片。',
          '与现有技术相比，本实用新型的有益效果是：托盘分层滑动设置，取放方便；透气条孔使各层透气均匀；接液盘收集乳清，避免污染。',
        ],
      },
      {
        heading: '附图说明',
        paragraphs: [
          `图1为本实用新型实施例提供的${NAME}的立体示意图；`,
          '图2为托盘与滑轨的局部示意图。',
          '图中：1、架体；2、滑轨；3、托盘；31、透气条孔；32、把手；4、接液盘；5、脚轮。',
        ],
      },
      {
        heading: '具体实施方式',
        paragraphs: [
          '下面结合附图对本实用新型作进一步说明。',
          `如图1所示，本实施例提供一种${NAME}，包括架体（1）、滑轨（2）、托盘（3）和接液盘（4）。架体（1）由不锈钢方管焊接而成，其前后敞开，便于通风。`,
          `滑轨（2）成对地设置在架体（1）的两个内侧面上，共${layers}层，相邻两层的间距为150mm。`,
          `如图2所示，托盘（3）可滑动地支承在成对的滑轨（2）上，其底面设有透气条孔（31），透气条孔（31）的宽度为${width}mm。托盘（3）的前端设有把手（32）。`,
          `${pan}可拆卸地设置在架体（1）的底部，并位于最下层的托盘（3）的下方，其底面相对于水平面倾斜${slope}度。${has('dead-figure') ? '乳清的流向如图6所示。' : ''}`,
          '架体（1）的底部设有四个脚轮（5），脚轮（5）带有制动片，移动到通风处后踩下制动片即可固定。',
          `使用时，将成型的奶豆腐摆放在托盘（3）上，推入架体（1）；晾晒过程中渗出的乳清穿过透气条孔（31）落入接液盘（4），定期取下接液盘（4）倒出即可。${has('advertising') ? '本产品质量最佳，畅销各地。' : ''}`,
          '以上所述仅为本实用新型的优选实施例，并不用于限制本实用新型。',
        ],
      },
    ],
  };
}
