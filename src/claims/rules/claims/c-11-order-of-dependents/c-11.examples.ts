import type { Examples } from '../../examples.ts';

const product = '1. 一种马铃薯播种机，其特征在于，包括种箱和取种勺。\n';
const method = '一种马铃薯播种方法，其特征在于，包括开沟和覆土。\n';

export const examples: Examples = {
  right: [
    {
      claims: `${product}2. 根据权利要求1所述的播种机，其特征在于，设有清种器。\n3. ${method}4. 根据权利要求3所述的方法，其特征在于，沟深12cm。`,
    },
    { claims: `${product}2. ${method}3. 根据权利要求2所述的方法，其特征在于，沟深12cm。` },
    {
      claims: `${product}2. 一种权利要求1所述播种机的使用方法，其特征在于，包括加种。\n3. 根据权利要求2所述的使用方法，其特征在于，先校准株距。`,
    },
    {
      claims:
        '1. 一种控制方法，其特征在于，测温。\n2. 一种监测方法，其特征在于，测湿。\n3. 根据权利要求1或2所述的方法，其特征在于，每5min一次。',
      shows: { zh: '同时从属于两项独立权利要求', en: 'Under both independent claims' },
    },
    {
      claims: `${product}2. 根据权利要求1所述的方法，其特征在于，沟深12cm。\n3. 根据权利要求1所述的播种机，其特征在于，设有清种器。`,
      shows: { zh: '夹在中间的是写错名称的从属权利要求', en: 'What stands between is a slip of the subject name' },
    },
  ],
  wrong: [
    { claims: `${product}2. ${method}3. 根据⟪权利要求1⟫所述的播种机，其特征在于，设有清种器。` },
    {
      claims: `${product}2. 根据权利要求1所述的播种机，其特征在于，设有清种器。\n3. ${method}4. 根据⟪权利要求2⟫所述的播种机，其特征在于，所述清种器为毛刷。`,
      shows: { zh: '间接从属', en: 'Depends through another' },
    },
    {
      claims: `${product}2. ${method}3. 根据⟪权利要求1⟫所述的播种机，其特征在于，设有清种器。\n4. 根据⟪权利要求1⟫所述的播种机，其特征在于，设有镇压轮。`,
    },
    {
      claims:
        '1. 一种控制方法，其特征在于，测温。\n2. 一种监测方法，其特征在于，测湿。\n3. 一种诊断仪，其特征在于，包括探头。\n4. 根据⟪权利要求1或2⟫所述的方法，其特征在于，每5min一次。',
    },
    {
      claims: `${product}2. 一种权利要求1所述播种机的使用方法，其特征在于，包括加种。\n3. 根据⟪权利要求1⟫所述的播种机，其特征在于，设有清种器。`,
    },
  ],
};
