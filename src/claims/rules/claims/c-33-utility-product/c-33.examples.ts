import type { Examples } from '../../examples.ts';

const kind = 'utility' as const;

export const examples: Examples = {
  right: [
    { kind, claims: '1. 一种牛舍清粪刮板，其特征在于，包括刮板体和链轮。' },
    { kind, claims: '1. 一种合金刀头，其特征在于，刀头为菱形。' },
    {
      kind,
      claims: '1. 一种饲料搅拌机，其特征在于，包括绞龙。',
      shows: { zh: '“饲料”只是用途', en: '饲料 only says what it is for' },
    },
    {
      kind,
      claims: '1. 一种混凝土预制塔筒，其特征在于，包括弧形管片。\n2. 根据权利要求1所述的塔筒，其特征在于，管片为三片。',
    },
    { kind, claims: '1. 一种用于实施焊接方法的夹具，其特征在于，包括压板。' },
    { kind, claims: '1. 一种法兰，其特征在于，设有导流槽。' },
  ],
  wrong: [
    { kind, claims: '1. 一种⟪牛舍清粪方法⟫，其特征在于，包括刮粪和冲洗。' },
    { kind, claims: '1. 一种刮板，其特征在于，包括链轮。\n2. 权利要求1所述⟪刮板的使用方法⟫，其特征在于，每日两次。' },
    { kind, claims: '1. 一种⟪羊用复合饲料⟫，其特征在于，含苜蓿草粉。' },
    { kind, claims: '1. 一种⟪防冻混凝土⟫，其特征在于，含引气剂。' },
    { kind, claims: '1. 一种⟪风机监测程序⟫，其特征在于，采集振动数据。' },
    { kind, claims: '1. ⟪导热硅脂在光伏组件中的应用⟫。' },
  ],
};
