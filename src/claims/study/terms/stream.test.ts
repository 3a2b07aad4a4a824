import { expect, test } from 'vitest';
import { spanOf, streamOf } from './stream.ts';
import { studyOf } from './study-of.ts';

const words = (claims: string) => streamOf(studyOf(claims)).text;

test('leaves out 的, blanks, line breaks and reference signs; marks become stops', () => {
  expect(words('1. 一种罐，其中，壳体（1）的 内壁\n设有孔(2a、2b)；结束。')).toBe('一种罐|其中|壳体内壁设有孔|结束||');
});

test('full-width letters and capitals are one with their plain forms', () => {
  expect(words('1. 一种终端，ＵＥ与Wi-Fi模块。')).toBe('一种终端|ue与wi-fi模块||');
});

test('an abbreviation in brackets counts as words, a remark stands apart', () => {
  expect(words('1. 一种法，用户设备(UE)收发，温度（优选为80℃）。')).toBe('一种法|用户设备ue收发|温度|优选为80℃||');
});

test('a point or comma between digits does not cut a number', () => {
  expect(words('1. 一种酸，1,4-丁二醇为0.5份。')).toBe('一种酸|1,4-丁二醇为0.5份||');
});

test('claims follow one another, each with its own characters', () => {
  const stream = streamOf(studyOf('1. 一种罐，有壳。\n2. 根据权利要求1所述的罐。'));
  expect([...stream.starts]).toEqual([0, 8, stream.text.length]);
  expect(stream.claim[stream.text.indexOf('根据')]).toBe(1);
});

test('a stretch is found again in the wording of its claim', () => {
  const study = studyOf('1. 一种罐。\n2. 根据权利要求1所述的罐，其中，所述 壳体(1)转动。');
  const stream = streamOf(study);
  const at = stream.text.lastIndexOf('所述壳体');
  const { start, end } = spanOf(study, stream, at, at + 4);
  expect(study.claims[1]!.text.slice(start, end)).toBe('所述 壳体');
});

test('earlier places that begin alike are chained', () => {
  const { text, before } = streamOf(studyOf('1. 一种罐，电机连电机轴，电机座。'));
  const at = [...text.matchAll(/电机/g)].map((m) => m.index);
  expect(before[at[2]!]).toBe(at[1]);
  expect(before[at[1]!]).toBe(at[0]);
});
