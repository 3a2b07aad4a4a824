import { type Text, text as t } from '#kernel/text.ts';
import { fold } from '../model/index.ts';
import type { Study } from './study.ts';

/**
 * A unit of measurement that is none of the country's legal ones (Guidelines part II ch. 2 s. 2.2.7), or a legal one
 * under an abolished name or symbol.
 */
export interface OddUnit {
  /** `foreign`: another system; `old`: abolished or of the old market system; `symbol`: a legal unit, wrongly written. */
  kind: 'foreign' | 'old' | 'symbol';
  name: Text;
  /** What to write instead, with the factor where there is one. */
  instead: Text;
}

export interface UnitMention {
  /** Offsets of the unit's own characters in the text searched. */
  start: number;
  end: number;
  unit: OddUnit;
  /** A legal unit stands with it, in brackets or before its brackets: `25.4毫米（1英寸）`, `1英寸（25.4mm）`. */
  withLegal: boolean;
}

type Row = [kind: OddUnit['kind'], written: string, zh: string, en: string, insteadZh: string, insteadEn: string];

/** `written`: what stands in a text, alternatives by blanks. Latin ones are matched as whole words, case as given. */
const ROWS: Row[] = [
  ['foreign', '平方英寸 in²', '平方英寸', 'square inch', '平方厘米（1平方英寸=6.4516cm²）', 'cm² (1 in² = 6.4516 cm²)'],
  ['foreign', '平方英尺 ft²', '平方英尺', 'square foot', '平方米（1平方英尺=0.0929m²）', 'm² (1 ft² = 0.0929 m²)'],
  ['foreign', '立方英尺 ft³', '立方英尺', 'cubic foot', '立方米（1立方英尺=0.0283m³）', 'm³ (1 ft³ = 0.0283 m³)'],
  ['foreign', '英寸 英吋 吋 inch inches', '英寸', 'inch', '毫米（1英寸=25.4mm）', 'mm (1 in = 25.4 mm)'],
  ['foreign', '英尺 英呎 呎 feet ft', '英尺', 'foot', '米（1英尺=0.3048m）', 'm (1 ft = 0.3048 m)'],
  ['foreign', '英里 哩 mile miles', '英里', 'mile', '千米（1英里=1.609km）', 'km (1 mile = 1.609 km)'],
  ['foreign', '英磅 磅 lb lbs', '磅', 'pound', '千克（1磅=0.4536kg）', 'kg (1 lb = 0.4536 kg)'],
  ['foreign', '盎司 oz', '盎司', 'ounce', '克（1盎司=28.35g）', 'g (1 oz = 28.35 g)'],
  ['foreign', '加仑 gal', '加仑', 'gallon', '升（1美制加仑=3.785L）', 'L (1 US gallon = 3.785 L)'],
  ['foreign', '英亩', '英亩', 'acre', '公顷（1英亩=0.4047hm²）', 'hm² (1 acre = 0.4047 hm²)'],
  ['foreign', '蒲式耳', '蒲式耳', 'bushel', '升或千克', 'L or kg'],
  [
    'foreign',
    '英马力 匹马力 马力 匹 hp HP',
    '马力',
    'horsepower',
    '千瓦（1马力=0.7355kW）',
    'kW (1 metric hp = 0.7355 kW)',
  ],
  ['foreign', '华氏度 °F ℉', '华氏度', 'degree Fahrenheit', '摄氏度（℃）', '°C'],
  ['foreign', 'psi PSI psig psia', '磅每平方英寸', 'psi', '千帕（1psi=6.895kPa）', 'kPa (1 psi = 6.895 kPa)'],
  ['old', '公升', '公升', 'litre by its old name', '升（L）', 'L (升)'],
  ['old', '公分', '公分', 'centimetre by its old name', '厘米（cm）', 'cm (厘米)'],
  ['old', '公厘', '公厘', 'millimetre by its old name', '毫米（mm）', 'mm (毫米)'],
  ['old', '毫米汞柱 毫米水银柱 mmHg', '毫米汞柱', 'mmHg', '千帕（1mmHg=0.1333kPa）', 'kPa (1 mmHg = 0.1333 kPa)'],
  ['old', '毫米水柱 mmH2O mmH₂O', '毫米水柱', 'mmH₂O', '帕（1mmH₂O=9.807Pa）', 'Pa (1 mmH₂O = 9.807 Pa)'],
  ['old', '标准大气压 大气压 atm', '大气压', 'atmosphere', '兆帕（1atm=0.1013MPa）', 'MPa (1 atm = 0.1013 MPa)'],
  ['old', '毫巴 巴 bar mbar', '巴', 'bar', '兆帕（1bar=0.1MPa）', 'MPa (1 bar = 0.1 MPa)'],
  ['old', '毫托 托 Torr torr mTorr', '托', 'torr', '帕（1Torr=133.3Pa）', 'Pa (1 Torr = 133.3 Pa)'],
  [
    'old',
    'kgf/cm² kgf/cm2 kgf/cm^2 千克力/平方厘米 公斤力/平方厘米 千克力/厘米² 公斤力/厘米²',
    '千克力每平方厘米',
    'kilogram-force per square centimetre',
    '帕（1kgf/cm²=98066.5Pa≈0.0981MPa）',
    'Pa (1 kgf/cm² = 98066.5 Pa ≈ 0.0981 MPa)',
  ],
  [
    'old',
    'kgf/mm² kgf/mm2 kgf/mm^2 千克力/平方毫米 公斤力/平方毫米 千克力/毫米² 公斤力/毫米²',
    '千克力每平方毫米',
    'kilogram-force per square millimetre',
    '兆帕（1kgf/mm²=9.807MPa）',
    'MPa (1 kgf/mm² = 9.807 MPa)',
  ],
  [
    'old',
    'kgf·m kgf·cm 千克力·米 公斤力·米',
    '千克力米',
    'kilogram-force metre',
    '牛米（1kgf·m=9.807N·m）',
    'N·m (1 kgf·m = 9.807 N·m)',
  ],
  ['old', '千克力 公斤力 kgf', '千克力', 'kilogram-force', '牛（1kgf=9.807N）', 'N (1 kgf = 9.807 N)'],
  [
    'old',
    '达因/厘米 达因/cm dyn/cm',
    '达因每厘米',
    'dyne per centimetre',
    '毫牛每米（1dyn/cm=1mN/m）',
    'mN/m (1 dyn/cm = 1 mN/m)',
  ],
  ['old', '达因 dyn', '达因', 'dyne', '牛（1dyn=10⁻⁵N）', 'N (1 dyn = 10⁻⁵ N)'],
  ['old', '尔格 erg', '尔格', 'erg', '焦（1erg=10⁻⁷J）', 'J (1 erg = 10⁻⁷ J)'],
  ['old', '大卡 千卡 kcal Kcal', '千卡', 'kilocalorie', '千焦（1kcal=4.187kJ）', 'kJ (1 kcal = 4.187 kJ)'],
  ['old', '卡路里 cal', '卡', 'calorie', '焦（1cal=4.187J）', 'J (1 cal = 4.187 J)'],
  ['old', '高斯 千高斯 Gs kGs', '高斯', 'gauss', '特（1Gs=10⁻⁴T）', 'T (1 Gs = 10⁻⁴ T)'],
  ['old', '奥斯特 Oe kOe', '奥斯特', 'oersted', '安每米（1Oe=79.58A/m）', 'A/m (1 Oe = 79.58 A/m)'],
  ['old', '厘泊 cP cps', '厘泊', 'centipoise', '毫帕秒（1cP=1mPa·s）', 'mPa·s (1 cP = 1 mPa·s)'],
  ['old', '厘斯 cSt', '厘斯', 'centistokes', '平方毫米每秒（1cSt=1mm²/s）', 'mm²/s (1 cSt = 1 mm²/s)'],
  ['old', '埃 Å', '埃', 'ångström', '纳米（1Å=0.1nm）', 'nm (1 Å = 0.1 nm)'],
  ['old', '市斤 斤', '斤', 'jin', '千克（1斤=0.5kg）', 'kg (1 jin = 0.5 kg)'],
  ['old', '市尺', '市尺', 'chi', '米（1市尺=1/3m）', 'm (1 chi = 1/3 m)'],
  ['old', '市亩 亩', '亩', 'mu', '公顷（1亩=1/15hm²）', 'hm² (1 mu = 1/15 hm²)'],
  ['old', '克分子', '克分子', 'gram-molecule', '摩尔（mol）', 'mol'],
  ['old', '克当量', '克当量', 'gram-equivalent', '摩尔（mol）', 'mol'],
  ['symbol', 'rpm RPM r.p.m', '转每分', 'revolutions per minute', 'r/min', 'r/min'],
  ['symbol', 'sec secs', '秒', 'second', 's', 's'],
  ['symbol', 'hr hrs', '小时', 'hour', 'h', 'h'],
];

const LATIN = /^[A-Za-z.]+$/;
const escaped = (word: string) => word.replace(/[.²³^]/g, '\\$&');

const byWord = new Map<string, OddUnit>();
for (const [kind, written, zh, en, insteadZh, insteadEn] of ROWS) {
  const unit: OddUnit = { kind, name: t(zh, en), instead: t(insteadZh, insteadEn) };
  for (const word of written.split(' ')) byWord.set(word, unit);
}

/** Every unit of the table, for reference pages. */
export const oddUnits: readonly OddUnit[] = [...new Set(byWord.values())];

const words = [...byWord.keys()].sort((a, b) => b.length - a.length);
const latin = words.filter((word) => LATIN.test(word)).map(escaped);
const chinese = words.filter((word) => !LATIN.test(word)).map(escaped);
/** Units by themselves, the longest first. */
const UNIT = new RegExp(`(?:${chinese.join('|')})|(?:${latin.join('|')})(?![A-Za-z0-9])`, 'y');

const BEGINS = 1;
const NUMBER = 2;
const NUMERAL = 4;
/** What each character may be in `25.4 英寸`: the first of a unit, the last of a number. */
const ROLE = new Uint8Array(0x10000);
for (const word of words) ROLE[word.charCodeAt(0)]! |= BEGINS;
for (const c of '0123456789²³⁰¹⁴⁵⁶⁷⁸⁹') ROLE[c.charCodeAt(0)]! |= NUMBER | NUMERAL;
for (const c of '一二三四五六七八九十百千万两几半/每') ROLE[c.charCodeAt(0)]! |= NUMERAL;
const BLANK = 0x20;

/**
 * A unit counts after a number (or as a denominator) only: 匹配, 巴氏, 大马力发动机, 高斯函数 are other words. The
 * number's last character stands right before it, a blank between them aside.
 */
function afterNumber(folded: string, at: number): boolean {
  const before = folded.charCodeAt(at - 1);
  return (ROLE[before]! & NUMERAL) !== 0 || (before === BLANK && (ROLE[folded.charCodeAt(at - 2)]! & NUMBER) !== 0);
}

/** The unit that stands at a place, as written. */
function unitAt(folded: string, at: number): string | undefined {
  if ((ROLE[folded.charCodeAt(at)]! & BEGINS) === 0 || !afterNumber(folded, at)) return undefined;
  UNIT.lastIndex = at;
  return UNIT.exec(folded)?.[0];
}

/** What follows a word of one character when it is no unit: 5巴掌, 3斤两, 2匹配线, 1托盘. */
const GOES_ON =
  /^(?:巴[掌氏士豆]|托[盘架板槽座辊轮]|匹配|斤[两八顶]|磅秤|埃[希及]|大气压[力强]|高斯[函分滤噪模核混白低]|公分母)/;
const NUMERAL_BEFORE = /[一二三四五六七八九十百千万两几半每]/;
/** Words of one character after a Chinese numeral are too often something else (一匹, 万斤, 半斤八两). */
const PLAIN = /^[匹巴托埃磅]$/;
const LEGAL =
  /\d ?(?:毫米|厘米|分米|千米|米|微米|纳米|克|千克|毫克|吨|毫升|升|千瓦|瓦|摄氏度|千帕|兆帕|帕|千焦|焦|牛|特斯拉|公顷|平方|立方|[kMmcμnhd]?(?:m|g|L|l|W|Pa|J|N|T)(?![A-Za-z])|[°]C|℃|mL|ml|hm²)/;
const REACH = 24;

/** Units of the table in a text, in order. Linear; at most one look of fixed length around each. */
export const findOddUnits = (text: string): UnitMention[] => unitsOf(fold(text));

function unitsOf(folded: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (let start = 1; start < folded.length; start++) {
    const word = unitAt(folded, start);
    if (word === undefined) continue;
    const end = start + word.length;
    const other =
      GOES_ON.test(folded.slice(start, start + 6)) || (PLAIN.test(word) && NUMERAL_BEFORE.test(folded[start - 1]!));
    if (!other) found.push({ start, end, unit: byWord.get(word)!, withLegal: hasLegal(folded, start, end) });
    start = end - 1;
  }
  return found;
}

/** 25.4毫米(1英寸): brackets around it, legal before them; 1英寸(25.4毫米): legal within brackets right after it. */
function hasLegal(folded: string, start: number, end: number): boolean {
  if (/^ ?\(/.test(folded.slice(end, end + 2)) && LEGAL.test(folded.slice(end, end + REACH))) return true;
  const before = folded.slice(Math.max(0, start - REACH), start);
  const open = before.lastIndexOf('(');
  return open >= 0 && before.indexOf(')', open) < 0 && LEGAL.test(before.slice(0, open));
}

export const oddUnitsOfClaims = (study: Study): UnitMention[] => unitsOf(study.foldedClaims);
export const oddUnitsOfDescription = (study: Study): UnitMention[] => unitsOf(study.foldedDescription);
