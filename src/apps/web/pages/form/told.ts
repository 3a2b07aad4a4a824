import type { Session } from '../../api/types.ts';
import { catalogue } from '../../app/i18n.ts';

export const toldWords = catalogue(
  {
    office: (body: string) => `${body}：收到后开始办理。`,
    party: (name: string) => `${name}的全体成员：受理、意见和结论出具时，在“消息”里收到通知。`,
    person: (name: string) => `${name}：受理、意见和结论出具时，在“消息”里收到通知。`,
    mail: (email: string) => `电子邮箱 ${email}：同样的通知，外加每天一封待办汇总（没有待办就不发）。`,
    contact: (name: string, phone: string) => `联系人 ${name} ${phone}：需要时由经办人联系。`,
  },
  {
    office: (body: string) => `${body}: begins when it arrives.`,
    party: (name: string) => `All members of ${name}: by message, on acceptance, opinions and the result.`,
    person: (name: string) => `${name}: by message, on acceptance, opinions and the result.`,
    mail: (email: string) =>
      `E-mail to ${email}: the same, and one list a day of what is to do (none when there is nothing).`,
    contact: (name: string, phone: string) => `Contact ${name} ${phone}: called by the person in charge if needed.`,
  },
);

/** Who will be told, in words: the office, the side that acts, its mail, and the contact that was named. */
export function toldOf(
  w: (typeof toldWords)['zh'],
  session: Session,
  body: string,
  input: Record<string, unknown>,
): string[] {
  const { capacity } = session.hat;
  const name = 'partyName' in capacity ? capacity.partyName : session.name;
  const { contactName, contactPhone } = input;
  return [
    w.office(body),
    capacity.kind === 'person' ? w.person(name) : w.party(name),
    w.mail(session.email),
    ...(typeof contactName === 'string' && typeof contactPhone === 'string'
      ? [w.contact(contactName, contactPhone)]
      : []),
  ];
}
