import { expect, it } from 'vitest';
import {
  accelerated,
  begins,
  clerk,
  design,
  file,
  ID,
  invalidation,
  invention,
  owner,
  reviewed,
  sent,
  utility,
} from '../fixtures/cast.ts';

it('is judged by the measures of its day: Order 76 up to 2026-08-31, also when it runs on', () => {
  const tale = begins('2026-08-31').opens(ID, 'submit', invention);
  expect(tale.matter.procedure.version).toBe('2017-08');
  const next = tale.on('2026-09-01').opens(ID, 'submit', utility);
  expect(next.matter.procedure.version).toBe('2026-09');
  // The first of the two still gives two months to reply.
  sent(reviewed(tale.turnTo(0)), '2026-09-01')
    .on('2026-09-10')
    .does('record-notice', { issuedOn: '2026-09-10' })
    .on('2026-10-10')
    .does('record-action', { notice: 'office-action', issuedOn: '2026-10-10' })
    .expect({ limits: { reply: '2026-12-10', close: '2027-09-10' } });
});

it('gives two months to reply to an invention, rolled over the holidays', () => {
  accelerated(invention, '2026-06-22', '2026-07-01')
    .expect({ state: 'accepted', limits: { 'first-action': '2026-08-15', close: '2027-07-01' } })
    .on('2026-08-03')
    .as(owner)
    .does('record-action', { notice: 'office-action', issuedOn: '2026-08-01' })
    // 1 October rolls to the 8th.
    .expect({ state: 'replying', limits: { reply: '2026-10-08', close: '2027-07-01' } })
    .on('2026-10-08')
    .does('record-reply', { repliedOn: '2026-10-08' })
    .expect({ state: 'examining' });
});

it('gives 45 days to the first action, which do not roll', () => {
  accelerated(invention, '2026-08-03', '2026-08-17').expect({
    limits: { 'first-action': '2026-10-01', close: '2027-08-17' },
  });
});

it('gives the national office five working days to decide', () => {
  // Friday the 7th: 10–14 August.
  sent(reviewed(begins('2026-08-07').opens(ID, 'submit', design)), '2026-08-07')
    .expect({ state: 'sent', limits: { decision: '2026-08-14' } })
    .on('2026-08-17')
    .expect({ state: 'sent', lamp: 'red' });
});

it('has the same times to close', () => {
  accelerated(utility, '2026-03-02', '2026-03-16').expect({ limits: { close: '2026-05-16' } });
  accelerated(design, '2026-03-02', '2026-03-16').expect({ limits: { close: '2026-05-16' } });
  accelerated(invalidation, '2026-03-02', '2026-03-16').expect({ limits: { close: '2026-08-16' } });
});

it('cites no article: of the former measures only the order itself, else custom', () => {
  const { procedure } = begins('2026-08-31').opens(ID, 'submit', invention).matter;
  const told = [
    ...procedure.basis,
    ...procedure.conditions.flatMap((one) => one.basis),
    ...Object.values(procedure.limits).flatMap((one) => one.basis),
    ...Object.values(procedure.checks ?? {}).flatMap((one) => one.basis),
  ];
  expect([...new Set(told)].sort()).toEqual(['O76', 'custom']);
});

it('knows no bar, and asks a recommendation on ground ④ as well', () => {
  const finding = { reasons: ['bad-faith'], badFaithOf: 'requester', foundOn: '2026-08-10', explanation: '伪造。' };
  const tale = reviewed(begins('2026-08-03').opens(ID, 'submit', invention))
    .on('2026-08-10')
    .does('not-recommend', finding)
    .expect({ registers: { 'priority-bar/org:91150100MA0P00018C': null } });
  tale.as(owner).opens(ID, 'submit', {
    ...invention,
    grounds: [{ ground: 'early-filing', statement: '先中国后欧洲。' }],
    foreignOffice: 'EPO',
    foreignNumber: '26000001.1',
    foreignRequestedOn: '2026-07-03',
    earlyFilingProof: [file],
  });
  expect(tale.permitted(clerk)).toEqual(['return', 'pass-check']);
});
