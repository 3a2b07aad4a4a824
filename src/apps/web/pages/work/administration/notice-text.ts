import { addDays, findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

export interface TypedDay {
  date: string;
  name: Text;
}

const NAMES: Record<string, string> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/**
 * Days as an administrator copies them from a notice: one holiday a line, its name first, then days or stretches
 * (`国庆节 2027-10-01~2027-10-07`). A line that cannot be read is told by its number, from 1.
 */
export function readDays(text: string): { days: TypedDay[]; wrong: number[] } {
  const days: TypedDay[] = [];
  const wrong: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const words = line
      .trim()
      .split(/[\s,，、：:]+/)
      .filter(Boolean);
    if (words.length === 0) continue;
    const [name = '', ...stretches] = words;
    const found = stretches.map(daysOf);
    if (findPlainDate(name) || stretches.length === 0 || found.some((one) => one.length === 0)) wrong.push(at + 1);
    else for (const date of found.flat()) days.push({ date, name: { zh: name, en: NAMES[name] ?? name } });
  }
  return { days, wrong };
}

const LONGEST = 20;

function daysOf(stretch: string): PlainDate[] {
  const [from, to, more] = stretch.split(/[~～至—–]+/).map((one) => findPlainDate(one));
  if (!from || more !== undefined) return [];
  if (!/[~～至—–]/.test(stretch)) return [from];
  if (!to || to < from) return [];
  const days: PlainDate[] = [];
  for (let day = from; day <= to && days.length <= LONGEST; day = addDays(day, 1)) days.push(day);
  return days.length > LONGEST ? [] : days;
}
