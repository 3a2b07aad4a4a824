import { text as t } from '#kernel/text.ts';
import { describedFigures } from '../../../study/figures.ts';
import { atFigure, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const PHOTO = /(?:实物|产品|现场|样品|装置|设备)?(?:照片|相片|实拍图?)|实物图|实景图|拍摄(?:的)?图/;
const CERTAIN = /照片|相片|实拍/;
const BLUEPRINT = /工程蓝图|蓝图|手绘(?:草)?图|草图/;
/** Pictures that can only be taken, not drawn. */
const SPECIAL =
  /金相|显微|电镜|电子显微|SEM|TEM|AFM|扫描|透射|形貌|微观|组织|细胞|菌|电泳|凝胶|切片|荧光|染色|断口|晶|蛋白|印迹|Western|blot|PCR|影像|CT|MRI|X射线|X光|超声|造影|图像处理|图像识别|图像分割|卫星|遥感|人脸|纤维|表面|薄膜|涂层|颗粒|粉末|愈合|创面|大鼠|小鼠|植株|幼苗|果实|培养|生长|病理|裂纹|试样|效果|织物|面料/i;
/** Methods that work on photographs show them. */
const OF_DATA = /采集|识别|检测|输入|输出|处理|原始|预处理|标注|数据集|分割|界面|截图|红外|热成像/;

export const noPhotographs = defineRule({
  id: 'G-05',
  group: 'drawings',
  title: t('附图不用照片、蓝图，必要时才用彩色', 'No photographs or blueprints; colour only if needed'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.3'],
  needs: ['description', 'drawings'],
  messages: {
    default: {
      what: t('图{number}是照片（“{words}”）。', 'Figure {number} is a photograph (“{words}”).'),
      why: t(
        '一般不得使用照片作为附图；显示金相结构、组织细胞或者电泳图谱等特殊情况除外。',
        'Photographs are no drawings, except e.g. for metallography, cells and gels.',
      ),
      todo: t('改为用制图工具绘制的线条图。', 'Replace it by a line drawing.'),
    },
    blueprint: {
      what: t(
        '图{number}是工程蓝图或者手绘草图（“{words}”）。',
        'Figure {number} is a blueprint or sketch (“{words}”).',
      ),
      why: t(
        '附图应当使用制图工具绘制，线条均匀清晰，不得使用工程蓝图。',
        'Drawings are made with drawing tools; blueprints must not be used.',
      ),
      todo: t('改为用制图工具绘制的线条图。', 'Replace it by a line drawing.'),
    },
    colour: {
      what: t('{label}的图像文件是彩色格式。', 'The image file of {label} holds colour.'),
      why: t(
        '附图一般用黑色墨水绘制，必要时可以提交彩色附图以便清楚描述技术内容。',
        'Drawings are black; colour may be used where it is needed.',
      ),
      todo: t('不需要颜色的，导出为黑白图像。', 'Export it in black and white unless colour is needed.'),
    },
  },
  limits: [
    t(
      '照片凭附图说明的文字判断；画面内容、框线和蓝图底色看不出。',
      'Photographs are judged by 附图说明; what the image shows, borders and blueprint grounds are not seen.',
    ),
    t(
      '彩色格式的文件里可能只有黑白线条，因此不按文件格式报彩色，只在附图说明写明“彩色”而说明书没有写明需要时提示。',
      'A file that can hold colour may hold black lines only, so colour is pointed out only where 附图说明 names it.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const special = SPECIAL.test(study.text.title ?? '');
    const told = new Set<number>();
    for (const { number, said, start, end } of describedFigures(study)) {
      if (told.has(number)) continue;
      told.add(number);
      const at = placeIn(study.description, start, end);
      const blue = BLUEPRINT.exec(said);
      if (blue) yield { at, message: 'blueprint', params: { number, words: blue[0] } };
      const photo = PHOTO.exec(said);
      if (photo && !special && !SPECIAL.test(said) && !OF_DATA.test(said))
        yield { at, severity: CERTAIN.test(photo[0]) ? 'E' : 'W', params: { number, words: photo[0] } };
    }
    const coloured = /彩色附?图/.exec(study.section('drawings').text);
    if (!coloured || /颜色|色彩|着色|染色|荧光/.test(study.text.title ?? '')) return;
    const figure = study.text.figures.find(({ tones }) => tones === 'colour');
    if (figure)
      yield {
        at: atFigure('drawings', figure.label),
        message: 'colour',
        severity: 'W',
        params: { label: figure.label },
      };
  },
});
