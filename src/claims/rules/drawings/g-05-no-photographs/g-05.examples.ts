import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '附图说明\n图1是分梳机的结构示意图。', figures: ['图1'] },
    { description: '附图说明\n图1是合金的金相照片；图2是断口的SEM照片。', figures: ['图1', '图2'] },
    { title: '一种图像分割方法', description: '附图说明\n图1是输入的原始照片。', figures: ['图1'] },
    { description: '附图说明\n图1是羊绒纤维表面形貌的扫描电镜照片。', figures: ['图1'] },
    { description: '附图说明\n图1是相框打印机的立体图', figures: ['图1'] },
  ],
  wrong: [
    { description: '附图说明\n⟪图1⟫是挤奶机的实物照片。', figures: ['图1'] },
    { description: '附图说明\n图1是结构图；⟪图2⟫为除冰装置现场照片。', figures: ['图1', '图2'] },
    { description: '附图说明\n⟪图1⟫是烘干塔的工程蓝图。', figures: ['图1'] },
    {
      description: '附图说明\n⟪图1⟫是奶豆腐压制机的实物图。',
      figures: ['图1'],
      shows: { zh: '“实物图”未必是照片，作警告', en: '实物图 may be a drawing: a warning' },
    },
    { description: '附图说明\n⟪图1⟫是塔筒的手绘草图；⟪图2⟫是机舱的实拍图。', figures: ['图1', '图2'] },
    {
      description: '附图说明\n图1是机架的彩色附图。',
      also: { figures: [{ id: 'f1', label: '图1', tones: 'colour' }] },
      at: ['drawings:图1'],
    },
  ],
};
