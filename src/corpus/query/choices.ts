import { divisions, provinces } from '#kernel/divisions/index.ts';
import { type Text, text } from '#kernel/text.ts';
import { sources } from '../record/sources.ts';
import type { ChoiceField } from './ast.ts';

/** A value of a field, how it is said, and what else it is written as. */
export interface Choice {
  value: string;
  title: Text;
  aliases: readonly string[];
}

const choice = (value: string, zh: string, en: string, aliases = ''): Choice => ({
  value,
  title: text(zh, en),
  aliases: aliases.split(' ').filter((one) => one !== ''),
});

const STATES = [
  choice('in-force', '有效', 'in force', '授权 有权 ACTIVE'),
  choice('pending', '在审', 'pending', '审中 审查中 公开 未决'),
  choice('ended', '失效', 'ended', '无效 终止 无权 DEAD EXPIRED'),
  choice('unknown', '未知', 'unknown', '不明'),
];
const RIGHTS = [
  choice('invention', '发明', 'invention', '发明专利'),
  choice('utility', '实用新型', 'utility model', '新型 实用新型专利'),
  choice('design', '外观设计', 'design', '外观 外观设计专利'),
  choice('other', '其他', 'other', '其它'),
];
const OFFICES = [
  choice('CN', '中国', 'China'),
  choice('US', '美国', 'United States'),
  choice('EP', '欧洲', 'European Patent Office', '欧洲专利局 欧专局'),
  choice('WO', '国际申请', 'PCT (WIPO)', '世界知识产权组织 PCT'),
  choice('JP', '日本', 'Japan'),
  choice('KR', '韩国', 'Korea'),
  choice('DE', '德国', 'Germany'),
  choice('RU', '俄罗斯', 'Russia'),
  choice('MN', '蒙古', 'Mongolia', '蒙古国'),
];
const SOURCES = sources.map((one) => choice(one.id, one.title.zh, one.title.en));
const EVENTS = [
  choice('A', '申请', 'application'),
  choice('F', '授权', 'grant'),
  choice('H', '终止', 'ending'),
  choice('N', '不再有效', 'not in force'),
  choice('Q', '公布', 'publication'),
];
const DIVISIONS = [
  ...Object.entries(provinces).map(([code, name]) => choice(`${code}0000`, name.zh, name.en)),
  ...divisions.map((one) => choice(one.code, one.name.zh, one.name.en, one.short.zh)),
].filter((one, i, all) => all.findIndex((other) => other.value === one.value) === i);

const LISTS: Readonly<Record<ChoiceField, readonly Choice[]>> = {
  OFF: OFFICES,
  KIND: ['A', 'B', 'C', 'U', 'Y', 'S'].map((one) => choice(one, `${one}类文献`, `kind ${one}`)),
  TYPE: RIGHTS,
  DIV: DIVISIONS,
  STATE: STATES,
  SRC: SOURCES,
  EV: EVENTS,
};

/** The values a field is asked for by, for lists and completion. Sources and kind codes may be others too. */
export const choicesOf = (field: ChoiceField): readonly Choice[] => LISTS[field];

const fold = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
const bareDivision = (name: string): string =>
  name.length > 2 ? name.replace(/(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$|[省市盟旗县区]$/, '') : name;

/** What a written value stands for: none, one, or several (the name of two counties). */
export function readChoice(field: ChoiceField, written: string): string[] {
  const asked = fold(written);
  if (asked === '') return [];
  if (field === 'DIV') {
    if (/^\d{2}(?:\d{2}){0,2}$/.test(asked)) return [asked.padEnd(6, '0')];
    const exact = DIVISIONS.filter((one) => [one.title.zh, one.title.en].some((name) => fold(name) === asked));
    if (exact.length > 0) return exact.map((one) => one.value);
    const named = DIVISIONS.filter((one) =>
      [...one.aliases, bareDivision(one.title.zh), one.title.en.replace(/ (?:League|Autonomous Region)$/, '')].some(
        (name) => fold(name) === asked,
      ),
    );
    return named.map((one) => one.value);
  }
  const known = LISTS[field].filter((one) =>
    [one.value, one.title.zh, one.title.en, ...one.aliases].some((name) => fold(name) === asked),
  );
  if (known.length > 0) return known.map((one) => one.value);
  if (field === 'OFF' && /^[a-z]{2}$/.test(asked)) return [asked.toUpperCase()];
  if (field === 'KIND' && /^[a-z]\d?$/.test(asked)) return [asked.toUpperCase()];
  if (field === 'EV' && /^[a-z]\d{0,2}$/.test(asked)) return [asked.toUpperCase()];
  if (field === 'SRC' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(asked)) return [asked];
  return [];
}

/** How a value is said; the value itself where the list has none. */
export const choiceTitle = (field: ChoiceField, value: string): Text =>
  LISTS[field].find((one) => one.value === value)?.title ?? text(value, value);
