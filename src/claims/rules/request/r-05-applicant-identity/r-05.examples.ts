import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const company: Party = {
  role: 'applicant',
  name: '内蒙古草原沙棘生物科技有限公司',
  address: '内蒙古自治区呼和浩特市赛罕区大学东街12号',
  postcode: '010020',
  identifier: '91150100MA0P00018C',
};
const person: Party = {
  role: 'applicant',
  name: '宝音德力格尔',
  address: '内蒙古自治区通辽市科尔沁区明仁大街8号',
  postcode: '028000',
  identifier: '150502199912310006',
};
const without = (party: Party, field: 'identifier' | 'postcode'): Party => {
  const { [field]: _, ...rest } = party;
  return rest;
};

export const examples: Examples = {
  right: [
    { request: {}, parties: [company] },
    { request: {}, parties: [company, person] },
    { request: {}, parties: [{ ...person, identifier: '15252619880808000x' }] },
    {
      request: {},
      parties: [{ role: 'applicant', name: '株式会社日立制作所', country: '日本', address: '日本东京都千代田区' }],
      shows: { zh: '外国申请人不填中国代码', en: 'A foreign applicant has no Chinese code' },
    },
    { request: {}, parties: [{ ...company, identifier: '９１１５０２００MA13A0B22E', postcode: '０１４０００' }] },
    {
      kind: 'design',
      request: {},
      parties: [{ ...company, name: '内蒙古农业大学', identifier: '12100000400002259P' }],
    },
  ],
  wrong: [
    { request: {}, parties: [without(company, 'identifier')], at: ['request:applicant.1.identifier'] },
    { request: {}, parties: [without(company, 'postcode')], at: ['request:applicant.1.postcode'] },
    {
      request: {},
      parties: [{ ...company, identifier: '91150100MA0P00018D' }],
      at: ['request:applicant.1.identifier'],
    },
    {
      request: {},
      parties: [company, { ...person, identifier: '150203197302290005' }],
      at: ['request:applicant.2.identifier'],
      shows: { zh: '1973年没有2月29日', en: '1973 had no 29 February' },
    },
    { request: {}, parties: [{ ...person, identifier: '150502991231000' }], at: ['request:applicant.1.identifier'] },
    { request: {}, parties: [{ ...person, postcode: '28000' }], at: ['request:applicant.1.postcode'] },
    {
      request: {},
      parties: [{ role: 'applicant', name: '包头稀土研究院', address: '内蒙古自治区包头市九原区黄河大街36号' }],
      at: ['request:applicant.1.identifier', 'request:applicant.1.postcode'],
    },
  ],
};
