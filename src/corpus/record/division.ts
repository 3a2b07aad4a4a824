import { type Division, divisions, provinces } from '#kernel/divisions/index.ts';

export interface AddressDivision {
  /** Code of GB/T 2260 as deep as the address tells: county, league or city, or province (`420000`); undefined: none. */
  code?: string;
  /** More than one division fits and the address does not tell which. */
  candidates?: string[];
}

const REGION = '15';
const leagues = divisions.filter((one) => one.level === 'league' && one.validTo === undefined);
const former = divisions.filter((one) => one.level === 'league' && one.validTo !== undefined);
const counties = divisions.filter((one) => one.level === 'county');

/** Short forms that addresses of the region use, customary. */
const SHORT: Readonly<Record<string, string>> = {
  土左旗: '150121',
  土默特左旗: '150121',
  土右旗: '150221',
  达茂旗: '150223',
  白云矿区: '150206',
  阿鲁科尔沁: '150421',
  科左中旗: '150521',
  科左后旗: '150522',
  准旗: '150622',
  伊旗: '150627',
  莫力达瓦旗: '150722',
  莫旗: '150722',
  鄂伦春旗: '150723',
  鄂温克旗: '150724',
  新左旗: '150726',
  新右旗: '150727',
  察右前旗: '150926',
  察右中旗: '150927',
  察右后旗: '150928',
  科右前旗: '152221',
  科右中旗: '152222',
  东乌旗: '152525',
  西乌旗: '152526',
  阿左旗: '152921',
  阿右旗: '152922',
};

const provinceNames = Object.entries(provinces)
  .flatMap(([code, name]) => {
    const bare = name.zh.replace(/(?:壮族|回族|维吾尔|)自治区$|特别行政区$|[省市]$/, '');
    return [name.zh, `${bare}自治区`, `${bare}省`, `${bare}市`, bare].map((said): [string, string] => [said, code]);
  })
  .sort(([a], [b]) => b.length - a.length);

/**
 * The division of a Chinese address: 内蒙古自治区呼和浩特市赛罕区…, with or without the province, the suffix of the league
 * or city, a postcode before it. Inside the region it goes down to the county, elsewhere to the province. A county or
 * county-level city without its league is found by its name (满洲里市 → 150781, which lies in 150700); names that other
 * provinces have too (青山区) need the province or league before them.
 */
export function divisionOfAddress(address: string): AddressDivision {
  const said = address
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:中国|中华人民共和国)?(?:\d{6})?[,;:(]*(?:中国|中华人民共和国)?/, '');
  if (said === '') return {};
  // 海南区 is a district of the region, 海南 a province.
  const province = provinceNames.find(([name]) => said.startsWith(name) && !said.startsWith(`${name}区`));
  if (province && province[1] !== REGION) return { code: `${province[1]}0000` };
  const rest = province ? said.slice(province[0].length) : said;
  // A county in full goes first: 阿拉善左旗 begins like 阿拉善盟.
  const unique = province ? counties : counties.filter((one) => /[旗县市]$/.test(one.name.zh));
  const hits = unique.filter((one) => rest.startsWith(one.name.zh));
  if (hits.length > 1) return { candidates: hits.map((one) => one.code).sort() };
  if (hits[0]) return { code: hits[0].code };
  const league = leagueOf(rest);
  if (league) {
    const [division, length] = league;
    const inside = counties.filter((one) => one.parent === division.code);
    return { code: countyIn(inside, rest.slice(length)) ?? division.code };
  }
  const code = shortForm(counties, rest);
  if (code) return { code };
  return province ? { code: `${REGION}0000` } : {};
}

/** The league or city that the text begins with, by its full or short name, or by one it had before. */
function leagueOf(rest: string): [Division, number] | undefined {
  for (const division of leagues) {
    const name = [division.name.zh, division.short.zh].find((one) => rest.startsWith(one));
    if (name) return [division, name.length];
  }
  const old = former.find((one) => rest.startsWith(one.name.zh));
  const successor = old && leagues.find((one) => one.code === old.successor);
  return old && successor ? [successor, old.name.zh.length] : undefined;
}

const countyIn = (among: readonly Division[], rest: string): string | undefined =>
  among.find((one) => rest.startsWith(one.name.zh))?.code ?? shortForm(among, rest);

function shortForm(among: readonly Division[], rest: string): string | undefined {
  const short = Object.entries(SHORT).find(([name]) => rest.startsWith(name));
  return short && among.some((one) => one.code === short[1]) ? short[1] : undefined;
}
