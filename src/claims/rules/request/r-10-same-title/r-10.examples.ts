import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { title: '一种沙棘籽油提取装置', request: { title: '一种沙棘籽油提取装置' } },
    { title: '一种TiO2光催化剂', request: { title: '一种ＴｉＯ２光催化剂' } },
    { title: '一种 风机叶片 除冰方法', request: { title: '一种风机叶片除冰方法' } },
    { title: '一种羊绒分梳机', request: {}, shows: { zh: '请求书未写名称', en: 'The request has no title' } },
    { kind: 'utility', title: '一种挤奶杯组', request: { title: '一种挤奶杯组' } },
    { title: '一种Nd-Fe-B磁体', request: { title: '一种Nd–Fe–B磁体' } },
  ],
  wrong: [
    { title: '⟪一种沙棘籽油提取装置⟫', request: { title: '一种沙棘籽油提取装置及方法' } },
    { title: '⟪沙棘籽油提取装置⟫', request: { title: '一种沙棘籽油提取装置' } },
    { title: '⟪一种风机叶片除冰方法⟫', request: { title: '一种风机叶片融冰方法' } },
    { kind: 'utility', title: '⟪一种挤奶杯组⟫', request: { title: '一种挤奶杯' } },
    { title: '⟪一种La-Ni储氢合金⟫', request: { title: '一种La-Mg-Ni储氢合金' } },
  ],
};
