import type { Examples } from '../../examples.ts';

const press = '一种沙棘籽油压榨机，其特征在于，包括机架、螺旋压榨筒和集油槽。';
const second = '根据权利要求1所述的压榨机，其特征在于，所述螺旋压榨筒外设有水冷夹套。';
const third = '根据权利要求2所述的压榨机，其特征在于，所述水冷夹套的进水温度为8～12℃。';

export const examples: Examples = {
  right: [
    { claims: `1. ${press}\n2. ${second}\n3. ${third}` },
    { claims: `1、${press}\n2、${second}`, shows: { zh: '顿号编号', en: 'An enumeration comma after the number' } },
    { claims: press, shows: { zh: '只有一项时不必编号', en: 'A single claim needs no number' } },
    {
      claims: `1．${press}\n2．一种奶酪凝乳方法，其特征在于，包括：\n1）将生鲜乳预热至35℃；\n2）加入凝乳酶静置40min。`,
      shows: { zh: '步骤号不是权利要求编号', en: 'Numbers of steps number no claims' },
    },
    {
      claims: `1.${press}2.${second}3.${third}`,
      shows: { zh: '换行丢失', en: 'Line breaks were lost' },
    },
    {
      claims: `１．${press}\n２．根据权利要求１所述的压榨机，其特征在于，转速为3.5r/min。`,
      shows: { zh: '全角数字与小数', en: 'Full-width digits, and a decimal' },
    },
  ],
  wrong: [
    { claims: `1. ${press}\n2. ${second}\n4. ${third}`, at: ['claims#4'] },
    { claims: `1. ${press}\n2. ${second}\n2. ${third}`, at: ['claims#2'] },
    {
      claims: `14. 根据权利要求1所述的风电叶片除冰装置，其特征在于，还包括测温元件。`,
      at: ['claims#14'],
      shows: { zh: '前十三项缺页，只报一次', en: 'Thirteen claims are lost: told once' },
    },
    { claims: `1. ${press}\n${second}\n3. ${third}`, at: ['claims#0'] },
    { claims: `一、${press}\n二、${second}\n三、${third}`, at: ['claims#1'] },
    { claims: `${press}\n${second}\n${third}`, at: ['claims'], shows: { zh: '都没有编号', en: 'No numbers at all' } },
    { claims: `0. ${press}\n1. ${second}`, at: ['claims#0'], shows: { zh: '从0开始', en: 'Begins with 0' } },
  ],
};
