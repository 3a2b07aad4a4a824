import { expect, it } from 'vitest';
import { fieldsOf } from '#engine/form/form.ts';
import { entityForm } from '#services/pre-examination/entity-filing/entity-form.ts';
import { valuesOf } from '../../forms/engine-fields.ts';
import { applicationInput } from './answers.ts';
import { QUESTIONS } from './questions.ts';

const answers = {
  kind: 'institute',
  division: '150200',
  field: 'new-materials',
  foundedOn: '2015-04-01',
  insuredStaff: 9,
  rdStaff: 3,
  researchPremises: false,
  inventions: 0,
  utilityModels: 2,
  designs: 1,
  ipManagement: true,
  dishonest: true,
  lastDishonesty: '2021-05-06',
};

it('carries every answer into a field of the application', () => {
  const fields = fieldsOf(entityForm);
  const input = applicationInput(answers);
  expect(Object.keys(input).filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
  expect(valuesOf(fields, input)).toMatchObject({ kind: 'institute', researchPremises: 'no', utilityModels: 2 });
});

it('carries neither a place outside the region nor a finding that was not', () => {
  const { division, lastDishonesty } = applicationInput({ ...answers, division: '110000', dishonest: false });
  expect([division, lastDishonesty]).toEqual([undefined, undefined]);
});

it('asks no more than eight questions, and each answer once', () => {
  expect(QUESTIONS.length).toBeLessThanOrEqual(8);
  const asked = QUESTIONS.flatMap((one) => one.inputs.map((input) => input.name));
  expect([...asked].sort()).toEqual(Object.keys(answers).sort());
});
