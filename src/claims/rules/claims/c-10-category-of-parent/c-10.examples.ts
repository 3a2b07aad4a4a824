import type { Examples } from '../../examples.ts';

const product = '1. 一种羊肚菌多糖口服液，其特征在于，含羊肚菌多糖和蜂蜜。\n';
const method = '2. 一种羊肚菌多糖口服液的制备方法，其特征在于，包括酶解和过滤。\n';

export const examples: Examples = {
  right: [
    { claims: `${product}2. 根据权利要求1所述的口服液，其特征在于，多糖浓度为20g/L。` },
    { claims: `${product}${method}3. 根据权利要求2所述的制备方法，其特征在于，酶解2h。` },
    { claims: '1. 一种清洗方法，其特征在于，包括刷洗。\n2. 根据权利要求1所述的方法，其特征在于，水温为30℃。' },
    {
      claims: `${product}2. 一种羊肚菌多糖口服液的制备方法，其特征在于，用于制备权利要求1所述的口服液，包括酶解。`,
      shows: { zh: '引用不在开头', en: 'The reference does not open the claim' },
    },
    {
      claims: '1. 一种合金，其特征在于，含镧。\n2. 根据权利要求1所述的组合物，其特征在于，含铈。',
      shows: { zh: '都是产品', en: 'Both are products' },
    },
  ],
  wrong: [
    { claims: `${product}${method}3. 根据⟪权利要求1⟫所述的制备方法，其特征在于，酶解2h。` },
    {
      claims:
        '1. 一种挤奶控制系统，其特征在于，包括真空传感器。\n2. 根据⟪权利要求1⟫所述的方法，其特征在于，真空度为42kPa。',
    },
    { claims: '1. 一种预警方法，其特征在于，包括定位。\n2. 根据⟪权利要求1⟫所述的系统，其特征在于，包括定位模块。' },
    {
      claims: `${product}2. 根据权利要求1所述的⟪羊肚菌多糖口服液的制备方法⟫，其特征在于，包括酶解。`,
      shows: { zh: '提示：并列独立权利要求', en: 'A hint: a parallel independent claim' },
    },
    {
      claims:
        '1. 一种青贮袋的密封检测装置，其特征在于，包括内袋和压力表。\n2. 一种根据权利要求1所述的⟪内袋承受压力差的设计方法⟫，其特征在于，按壁厚计算。',
      shows: { zh: '以“一种”开头：有意的并列独立权利要求', en: 'It begins with 一种: meant as independent' },
    },
    { claims: `${product}2. 权利要求1所述的⟪羊肚菌多糖口服液在制备抗疲劳食品中的应用⟫。` },
    {
      claims: `${product}${method}3. 根据⟪权利要求1⟫所述的羊肚菌多糖口服液的制备方法，其特征在于，过滤孔径为0.45μm。`,
      shows: { zh: '权利要求2才是这个方法', en: 'Claim 2 is this method' },
    },
  ],
};
