import type { Examples } from '../../examples.ts';

const one = '1. 一种肉羊自动分群系统，其特征在于，包括称重通道和分群门。\n';
const two = '2. 根据权利要求1所述的肉羊自动分群系统，其特征在于，所述分群门为气动门。\n';

export const examples: Examples = {
  right: [
    { claims: `${one}${two}3. 根据权利要求1或2所述的肉羊自动分群系统，其特征在于，还包括耳标读写器。` },
    { claims: `${one}2. 根据前述任一权利要求所述的肉羊自动分群系统，其特征在于，设有挡板。` },
    { claims: `${one}${two}3. 一种牧场，其特征在于，设有权利要求1或2所述的肉羊自动分群系统。` },
    {
      claims: `${one}根据权利要求1所述的肉羊自动分群系统，其特征在于，设有挡板。\n3. 根据权利要求2所述的肉羊自动分群系统，其特征在于，所述挡板为钢板。`,
      shows: { zh: '漏写编号的一项视为权利要求2', en: 'The claim that lost its number counts as claim 2' },
    },
    { claims: `${one}${two}3. 如权利要求1～2任一项所述的肉羊自动分群系统，其特征在于，通道长2.4m。` },
  ],
  wrong: [
    {
      claims: `${one}${two}5. 根据⟪权利要求4⟫所述的肉羊自动分群系统，其特征在于，设有挡板。`,
      shows: { zh: '只有一项引用了缺少的编号', en: 'One claim alone cites a number that is missing' },
    },
    { claims: `${one}2. 根据⟪权利要求2⟫所述的肉羊自动分群系统，其特征在于，设有挡板。` },
    {
      claims: `${one}2. 根据⟪权利要求3⟫所述的肉羊自动分群系统，其特征在于，设有挡板。\n3. 根据权利要求1所述的肉羊自动分群系统，其特征在于，通道长2.4m。`,
    },
    { claims: `${one}${two}3. 根据⟪权利要求9⟫所述的肉羊自动分群系统，其特征在于，设有挡板。` },
    { claims: `${one}2. 根据⟪权利要求0⟫所述的肉羊自动分群系统，其特征在于，设有挡板。` },
    {
      claims: `${one}2. 根据⟪权利要求3⟫所述的肉羊自动分群系统，其特征在于，设有挡板。\n3. 根据权利要求2所述的肉羊自动分群系统，其特征在于，所述挡板为钢板。`,
      shows: { zh: '互相引用', en: 'They cite each other' },
    },
    { claims: `${one}${two}3. 根据⟪权利要求1-3任一项⟫所述的肉羊自动分群系统，其特征在于，设有挡板。` },
    {
      claims: `${one}2. 根据⟪权利要求⟫所述的肉羊自动分群系统，其特征在于，设有挡板。`,
      shows: { zh: '编号丢失', en: 'The number is lost' },
    },
    {
      claims:
        '14. 根据⟪权利要求1⟫所述的耳标，其特征在于，还包括天线。\n15. 根据权利要求2所述的耳标，其特征在于，设有卡扣。',
      shows: { zh: '缺页造成的缺号只报一次', en: 'Numbers lost with pages are told once' },
    },
  ],
};
