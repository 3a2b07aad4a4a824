import { expect, test } from 'vitest';
import { plainDefinition } from '#engine/procedure/define.ts';
import { preExaminationRequest } from '#services/pre-examination/request/request.procedure.ts';
import { sanction } from '#services/pre-examination/sanction/sanction.procedure.ts';
import type { Definition } from '../data.ts';
import { foreseen } from './effects.ts';

const definition = plainDefinition(preExaminationRequest) as unknown as Definition;

test('what follows from a step is read from the definition', () => {
  const { to, documents, told } = foreseen(definition, 'accept');
  expect(to.map((one) => one.zh)).toEqual(['已受理，待分案']);
  expect(documents.map((one) => [one.title.zh, one.to.map((who) => who.zh)])).toEqual([
    ['专利预审受理通知书', ['申请人']],
  ]);
  expect(told.map((one) => one.zh)).toEqual(['申请人', '中心负责人']);
});

test('a step without effects promises none', () => {
  const sanctions = plainDefinition(sanction) as unknown as Definition;
  expect(foreseen(sanctions, 'appeal-over')).toMatchObject({ documents: [], told: [] });
  expect(foreseen(definition, 'no-such-step')).toEqual({ to: [], documents: [], told: [] });
});

test('a paper that is issued under several conditions is promised once', () => {
  const { documents, to } = foreseen(plainDefinition(sanction) as unknown as Definition, 'decide');
  expect(documents.map((one) => one.title.zh)).toEqual(['处理决定书']);
  expect(to.map((one) => one.zh)).toEqual(['已暂停，可申请复核', '已取消备案', '已警示']);
});
