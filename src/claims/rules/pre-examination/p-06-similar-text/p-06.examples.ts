import type { Examples } from '../../examples.ts';

const claims =
  '1. 一种沙棘籽油低温压榨装置，其特征在于，包括壳体、设于壳体内的变螺距螺杆、驱动所述变螺距螺杆转动的永磁同步电机以及套设于壳体外壁的冷却夹套，所述冷却夹套内循环4～8℃的冷却液。\n2. 根据权利要求1所述的沙棘籽油低温压榨装置，其特征在于，所述壳体底部设有出油口。';
const description =
  '技术领域\n本发明涉及沙棘加工技术领域，具体涉及一种沙棘籽油低温压榨装置。\n具体实施方式\n物料由进料斗落入壳体，由变螺距螺杆推送并压榨，冷却夹套将温度保持在四十摄氏度以下；榨出的油经出油口流入储油罐，罐顶充氮封存，以免其中的不饱和脂肪酸和维生素在储存中氧化。螺杆的螺距沿推送方向逐段减小，末段与初段的螺距之比为一比三，油渣由壳体末端的环形缝隙排出。';
const other =
  '1. 一种羊绒分梳机的除杂机构，其特征在于，包括机架、分梳辊和设于分梳辊下方的负压吸杂口，所述吸杂口与集杂箱连通。';
const earlier = (text: string, own = true) => ({ earlier: [{ name: '在先申请A', own, text }] });
const at = ['filing:earlier'];

export const examples: Examples = {
  right: [
    { claims, description, facts: { earlier: [] } },
    { claims, description, facts: earlier(other) },
    {
      claims,
      description,
      facts: earlier('技术领域\n本发明涉及沙棘加工技术领域。'),
      shows: { zh: '只有领域相同', en: 'Only the field is the same' },
    },
    {
      claims,
      description,
      facts: earlier(description),
      shows: { zh: '背景相同、权利要求不同', en: 'The same background, other claims' },
    },
    { claims: '1. 一种泵。', facts: earlier('1. 一种泵。'), shows: { zh: '太短，不比较', en: 'Too short to compare' } },
  ],
  wrong: [
    { claims, description, facts: earlier(`${claims}\n${description}`), at },
    {
      claims,
      description,
      facts: earlier(`${claims}${description}`.replaceAll('，', ',')),
      at,
      shows: { zh: '只换了标点', en: 'Only punctuation differs' },
    },
    {
      claims,
      facts: earlier(`${claims}\n${description}`, false),
      at,
      shows: { zh: '抄自他人更长的文本', en: 'Copied out of a longer text of others' },
    },
    {
      claims,
      description,
      facts: {
        earlier: [
          { name: '甲', own: true, text: other },
          { name: '乙', own: false, text: description + claims },
        ],
      },
      at,
    },
    {
      claims,
      description,
      facts: earlier(`${claims.replace('4～8℃', '5～9℃')}\n${description}`),
      at,
      shows: { zh: '只改了数值', en: 'Only a value differs' },
    },
  ],
};
