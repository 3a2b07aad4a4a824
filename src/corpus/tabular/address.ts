import {
  childrenOf,
  type Division,
  divisions,
  findDivision,
  provinces,
  REGION,
  wasValid,
} from '#kernel/divisions/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

export interface AddressPlace {
  /** Six digits of GB/T 2260: the county where it is certain, else the league or the province; undefined when nothing is. */
  code?: string;
  /** Set when the address names a county without the league above it: every division that it may stand for. */
  candidates?: Division[];
}

/**
 * Where an address lies. A county named without its league or city (`满洲里市华埠大街`, `内蒙古锡林浩特市…`) answers with
 * its league and itself as candidates; the county's code is given when only one county of the region bears the name and
 * the region is named, or the name is no mere district (`新城区` exists in many cities of the country).
 */
export function placeOfAddress(address: string, on: PlainDate): AddressPlace {
  const whole = address
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^中国/, '')
    .replace(/^\d{6}/, '')
    .replace(/^中国/, '');
  if (whole === '') return {};
  const inRegion = /^内蒙古(?:自治区)?/.exec(whole);
  const rest = inRegion ? whole.slice(inRegion[0].length) : whole;
  if (!inRegion) {
    const other = provinceOf((zh) => whole.startsWith(zh));
    if (other) return { code: other };
  }
  const leagues = childrenOf(REGION, on);
  const league = longest(leagues, rest, (one) => [one.name.zh, one.short.zh]);
  if (league) {
    const after = rest.slice(league.length);
    const county = longest(childrenOf(league.division.code, on), after, (one) => [one.name.zh]);
    // The address of a city's own county that repeats its short name, as in 乌海海勃湾区, is found as well.
    return { code: (county ?? league).division.code };
  }
  const named = longestAll(
    divisions.filter((one) => one.level === 'county' && wasValid(one, on)),
    rest,
  );
  if (named.length === 0) {
    // A district such as 海南区 is no province, so a short name must not go on as one.
    const short = (zh: string) => zh.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, '');
    const other = provinceOf((zh) => whole.startsWith(short(zh)) && !/^[区县旗]/.test(whole.slice(short(zh).length)));
    const code = inRegion ? REGION : other;
    return code === undefined ? {} : { code };
  }
  const candidates = named.flatMap((one) => [findDivision(one.parent ?? REGION, on) ?? [], one].flat());
  const certain = named.length === 1 && (inRegion || !named[0]!.name.zh.endsWith('区'));
  return { ...(certain ? { code: named[0]!.code } : {}), candidates };
}

const provinceOf = (fits: (name: string) => boolean): string | undefined => {
  const found = Object.entries(provinces).find(([digits, { zh }]) => digits !== '15' && fits(zh));
  return !found ? undefined : `${found[0]}0000`;
};

function longest(among: readonly Division[], address: string, names: (one: Division) => string[]) {
  let found: { division: Division; length: number } | undefined;
  for (const division of among)
    for (const name of names(division))
      if (name !== '' && address.startsWith(name) && name.length > (found?.length ?? 0))
        found = { division, length: name.length };
  return found;
}

/** Every division whose full name is the longest that the address begins with. */
function longestAll(among: readonly Division[], address: string): Division[] {
  const fits = among.filter((one) => address.startsWith(one.name.zh));
  const length = Math.max(0, ...fits.map((one) => one.name.zh.length));
  return fits.filter((one) => one.name.zh.length === length);
}
