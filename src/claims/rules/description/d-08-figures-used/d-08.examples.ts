import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      description: '附图说明\n图1是总装图；\n图2是俯视图。\n具体实施方式\n如图1和图2所示，机架1上设有压板2。',
      figures: ['图1', '图2'],
    },
    { description: '附图说明\n图1-图3是电路图。\n具体实施方式\n参见图1至图3，整流器1与母线2相连。' },
    { description: '附图说明\n图1是塔筒的结构图。\n具体实施方式\n下面结合附图说明，塔筒1为锥形。', figures: ['图1'] },
    { description: '具体实施方式\n取沙棘果渣100g，粉碎过40目筛。' },
    { description: '附图说明\n图1是流程图；图2A是传感器接线图。\n具体实施方式\n流程见图1；图2A示出接线方式。' },
  ],
  wrong: [
    { description: '附图说明\n图1是总装图；\n⟪图2⟫是俯视图。\n具体实施方式\n如图1所示，机架1上设有压板2。' },
    {
      description:
        '附图说明\n图1是主视图；⟪图2⟫是侧视图；图3是剖视图。\n具体实施方式\n如图1、图3所示，滚筒1内设有螺旋叶片2。',
    },
    {
      description: '附图说明\n⟪图1⟫是流程图；图2是曲线图。\n具体实施方式\n将鲜奶巴氏杀菌后接种发酵剂。',
      shows: { zh: '一幅都没提到，只报一处', en: 'None is mentioned: one finding' },
    },
    { description: '具体实施方式\n如图1所示，叶片根部设有加热膜。', figures: ['图1', '图2'], at: ['drawings:图2'] },
    {
      description: '附图说明\n图1是系统框图。\n⟪图2⟫是控制流程图。\n⟪图3⟫是界面示意图。\n具体实施方式\n系统如图1所示。',
    },
  ],
};
