import { type Division, divisions, findDivision, REGION, wasValid } from '#kernel/divisions/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { divisionOfAddress } from '../record/division.ts';

export interface AddressPlace {
  /** Six digits of GB/T 2260: the county where it is certain, else the league or the province; undefined when nothing is. */
  code?: string;
  /** Set when the address names a county without the league above it: every division that it may stand for. */
  candidates?: Division[];
}

/**
 * Where an address lies. A county named without its league or city (`满洲里市华埠大街`, `内蒙古锡林浩特市…`) answers with
 * its league and itself as candidates; the county's code is given when it is certain. A mere district that many cities of
 * the country have (`新城区`) is not placed, only its candidates are told.
 */
export function placeOfAddress(address: string, on: PlainDate): AddressPlace {
  const bare = address
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^(?:中国)?(?:\d{6})?(?:中国)?/, '')
    .replace(/^内蒙古(?:自治区)?/, '');
  const named = divisions.filter((one) => one.level === 'county' && wasValid(one, on) && bare.startsWith(one.name.zh));
  const { code } = divisionOfAddress(address);
  if (named.length === 0) return code === undefined ? {} : { code };
  const candidates = named.flatMap((one) => [findDivision(one.parent ?? REGION, on) ?? one, one]);
  // 海南区 begins like a province; a county of the region that is named in full goes before.
  return { ...(named.some((one) => one.code === code) ? { code: code! } : {}), candidates };
}
