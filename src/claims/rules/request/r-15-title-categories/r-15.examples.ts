import type { Examples } from '../../examples.ts';

const product = '1. 一种沙棘籽油微胶囊，其特征在于，包括芯材和壁材。';
const method = '2. 一种权利要求1所述的沙棘籽油微胶囊的制备方法，其特征在于，包括乳化和喷雾干燥。';
const use = '3. 权利要求1所述的沙棘籽油微胶囊在制备婴幼儿辅食中的应用。';

export const examples: Examples = {
  right: [
    { title: '一种沙棘籽油微胶囊', claims: product },
    { title: '一种沙棘籽油微胶囊及其制备方法', claims: `${product}\n${method}` },
    { title: '一种沙棘籽油微胶囊、其制备方法和应用', claims: `${product}\n${method}\n${use}` },
    {
      title: '一种牛只体况评分方法及装置',
      claims:
        '1. 一种牛只体况评分方法，其特征在于，包括采集图像。\n2. 一种牛只体况评分装置，其特征在于，包括相机。\n3. 一种计算机可读存储介质，其特征在于，存储有计算机程序。',
    },
    {
      title: '微波法在稀土精矿焙烧中的应用',
      claims: '1. 一种稀土精矿的焙烧方法，其特征在于，采用微波加热。',
      shows: { zh: '应用以方法的形式保护', en: 'A use claimed as a method' },
    },
    { kind: 'utility', title: '一种挤奶杯组', claims: '1. 一种挤奶杯组，其特征在于，包括杯体。' },
    { title: '羊绒分梳工艺', claims: '1. 一种羊绒的分梳方法，其特征在于，先开松后分梳。' },
  ],
  wrong: [
    {
      title: '⟪一种风机叶片的除冰方法⟫',
      claims:
        '1. 一种风机（1）叶片(2)的除冰方法，其特征在于，先测温再加热。\n2. 一种风机（1）叶片(2)除冰装置，其特征在于，包括加热膜（3）。',
    },
    { title: '⟪一种沙棘籽油微胶囊⟫', claims: `${product}\n${method}` },
    { title: '⟪一种沙棘籽油微胶囊的制备方法⟫', claims: `${product}\n${method}` },
    { title: '一种沙棘籽油微胶囊⟪及其制备方法⟫', claims: product },
    { title: '一种风机叶片除冰装置⟪及除冰方法⟫', claims: '1. 一种风机叶片除冰装置，其特征在于，包括加热膜。' },
    { title: '⟪一种沙棘籽油微胶囊⟫', claims: `${product}\n2. 权利要求1所述的沙棘籽油微胶囊在制备婴幼儿辅食中的应用。` },
    { kind: 'utility', title: '一种挤奶杯组⟪及其清洗方法⟫', claims: '1. 一种挤奶杯组，其特征在于，包括杯体。' },
  ],
};
