import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const company: Party = {
  role: 'applicant',
  name: '内蒙古草原沙棘生物科技有限公司',
  address: '内蒙古自治区呼和浩特市赛罕区大学东街12号',
};
const person: Party = { role: 'applicant', name: '乌云其木格', address: '内蒙古自治区锡林浩特市那达慕街3号' };
const without = (party: Party, field: 'address'): Party => {
  const { [field]: _, ...rest } = party;
  return rest;
};

export const examples: Examples = {
  right: [
    { request: {}, parties: [company] },
    { request: {}, parties: [company, person] },
    {
      request: {},
      parties: [
        { ...person, country: '中国' },
        { role: 'inventor', name: '乌云其木格' },
      ],
    },
    {
      request: {},
      parties: [{ role: 'applicant', name: '西门子歌美飒可再生能源公司', address: '西班牙萨穆迪奥222号' }],
    },
    {
      request: {},
      parties: [
        { role: 'applicant', name: '内蒙古工业大学', address: '内蒙古自治区呼和浩特市新城区爱民街49号内蒙古工业大学' },
      ],
      shows: { zh: '地址里可以有单位名称', en: 'An address may hold the name of the unit' },
    },
    { kind: 'design', request: {}, parties: [person] },
  ],
  wrong: [
    { request: {}, at: ['request:applicant'] },
    { request: {}, parties: [{ role: 'inventor', name: '王建国' }], at: ['request:applicant'] },
    { request: {}, parties: [without(company, 'address')], at: ['request:applicant.1.address'] },
    { request: {}, parties: [company, { ...person, address: '  ' }], at: ['request:applicant.2.address'] },
    { request: {}, parties: [{ ...company, name: '' }], at: ['request:applicant.1.name'] },
    {
      request: {},
      parties: [{ role: 'applicant', name: '' }],
      at: ['request:applicant.1.name', 'request:applicant.1.address'],
    },
    {
      request: {},
      parties: [{ role: 'applicant', name: '内蒙古工业大学', address: '内蒙古自治区内蒙古工业大学' }],
      at: ['request:applicant.1.address'],
    },
  ],
};
