import type { Text } from '#kernel/text.ts';

const SIGNS = '零一二三四五六七八九十';

const range = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
};

/** A promise for a narrow column: the shortest and the longest of its working days or months; the whole where it names none. */
export function shortPromise(promise: Text): Text {
  const days = [...promise.zh.matchAll(/(\d+)\s*个?(?=、|\s*工作日)/g)].map((found) => Number(found[1]));
  if (days.length > 0 && promise.zh.includes('工作日')) {
    const said = range(days);
    return { zh: `${said}个工作日`, en: `${said} working ${said === '1' ? 'day' : 'days'}` };
  }
  const month = /(\d+|[一二三四五六七八九十])\s*个月/.exec(promise.zh)?.[1];
  if (month === undefined) return promise;
  const n = /\d/.test(month) ? Number(month) : SIGNS.indexOf(month);
  return { zh: `${n}个月`, en: `${n} ${n === 1 ? 'month' : 'months'}` };
}
