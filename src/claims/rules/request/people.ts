import { parseCreditCode, parseIdNumber } from '#kernel/numbers/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Party, withoutInvisible } from '../../model/index.ts';
import { atField, type Place, type Study } from '../../study/index.ts';

/** The parties of a role in the order of the request, each with its number and a maker of places in it. */
export function partiesOf(study: Study, role: Party['role']): { party: Party; n: number; at(field: string): Place }[] {
  return study.text.parties
    .filter((party) => party.role === role)
    .map((party, i) => ({ party, n: i + 1, at: (field) => atField('request', `${role}.${i + 1}.${field}`) }));
}

export const isBlank = (written: string | undefined): boolean => withoutInvisible(written ?? '').text.trim() === '';

const MAINLAND = /^(?:CN|CHN|中国(?:大陆|内地)?|中华人民共和国)$/i;
const ABROAD =
  /^(?:[A-Za-z]|美国|德国|日本|韩国|法国|英国|瑞士|瑞典|荷兰|意大利|俄罗斯|蒙古国|加拿大|澳大利亚|新加坡|以色列|芬兰|丹麦|奥地利|比利时|印度|西班牙|(?:中国)?(?:香港|澳门|台湾))/;

/** Whether a party is a unit or person of the Chinese mainland, as far as the request tells; when it is silent, yes. */
export function isMainland({ country, address = '' }: Party): boolean {
  if (!isBlank(country)) return MAINLAND.test(country!.trim());
  return !ABROAD.test(address.trim());
}

const ORGANISATION =
  /公司|集团|大学|学院|学校|研究院|研究所|研究中心|实验室|合作社|委员会|事务所|医院|工厂|协会|学会|中心$|厂$|院$|所$|局$|站$|场$|社$/;

export const isOrganisation = (name: string): boolean => ORGANISATION.test(name.trim());

/** The name without a request not to publish it behind it. */
export const bareName = (name: string): string =>
  withoutInvisible(name)
    .text.replace(/\s*[（(【[][^）)】\]]{0,12}(?:不公布|不公开|保密|匿名)[^）)】\]]{0,8}[）)】\]]\s*$/, '')
    .trim();

/** Whether an identity number is neither a right credit code nor a right resident ID number. */
export const isWrongIdentity = (written: string, on: PlainDate): boolean =>
  !parseCreditCode(written).ok && !parseIdNumber(written, { today: on }).ok;
