import { expect, test } from 'vitest';
import { shortPromise } from './short-promise.ts';

const of = (zh: string) => shortPromise({ zh, en: 'whole' });

test('a promise is said in a few signs', () => {
  expect(of('材料齐全后 5 个工作日内完成中心审核')).toEqual({ zh: '5个工作日', en: '5 working days' });
  expect(of('网上提交 2 个、纸件 5 个工作日内办结')).toEqual({ zh: '2–5个工作日', en: '2–5 working days' });
  expect(of('发明 7 个、实用新型 5 个、外观设计 3 个工作日内出具首次意见').zh).toBe('3–7个工作日');
  expect(of('立案之日起三个月内结案')).toEqual({ zh: '3个月', en: '3 months' });
  expect(of('1 个工作日内答复').en).toBe('1 working day');
});

test('a promise without days or months stands as it is', () => {
  expect(of('即时办结')).toEqual({ zh: '即时办结', en: 'whole' });
});
