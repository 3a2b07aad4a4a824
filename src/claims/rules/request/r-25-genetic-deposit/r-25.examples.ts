import type { Examples } from '../../examples.ts';

const deposit = {
  unit: '中国微生物菌种保藏管理委员会普通微生物中心',
  address: '北京市朝阳区北辰西路1号院3号',
  date: '2026-05-18',
  number: 'CGMCC No.30258',
  taxonomy: '植物乳杆菌 Lactiplantibacillus plantarum',
};
const form = { declared: [{ formCode: '100098', name: '遗传资源来源披露登记表' }] };

export const examples: Examples = {
  right: [
    { request: {} },
    { request: { deposits: [deposit] } },
    { request: { ...form, geneticResources: true } },
    {
      request: { deposits: [deposit] },
      description: '具体实施方式\n该菌株的保藏编号为CGMCC No.30258，保藏日期为2026年5月18日。',
    },
    { request: {}, description: '具体实施方式\n所用酿酒酵母CICC 1374购自中国工业微生物菌种保藏管理中心。' },
    { request: {}, description: '背景技术\n奶样采集后于4℃保藏，保藏时间不超过24小时。' },
  ],
  wrong: [
    { request: { geneticResources: true }, at: ['request:geneticResources'] },
    { request: { deposits: [{ ...deposit, address: '' }] }, at: ['request:deposit.1.address'] },
    {
      request: { deposits: [{ unit: deposit.unit, number: deposit.number }] },
      at: ['request:deposit.1.address', 'request:deposit.1.date', 'request:deposit.1.taxonomy'],
    },
    { request: { deposits: [deposit, { ...deposit, taxonomy: '瑞士乳杆菌' }] }, at: ['request:deposit.2.taxonomy'] },
    { request: { deposits: [{ ...deposit, date: '2026-11-20' }] }, at: ['request:deposit.1.date'] },
    { request: {}, description: '具体实施方式\n该瑞士乳杆菌NM-7的⟪保藏编号为CGMCC⟫ No.30260，保藏于北京。' },
    {
      request: { ...form, deposits: [{}] },
      at: [
        'request:deposit.1.unit',
        'request:deposit.1.address',
        'request:deposit.1.date',
        'request:deposit.1.number',
        'request:deposit.1.taxonomy',
      ],
    },
  ],
};
