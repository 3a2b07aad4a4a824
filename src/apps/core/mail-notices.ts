import type { Mail, Mailer } from '#engine/ports/mail.ts';
import type { Text } from '#kernel/text.ts';
import type { House } from './house.ts';
import { type Recipient, recipientsOf } from './people/recipients.ts';
import { holdsTexts } from './secrecy/texts.ts';

/**
 * Mails the notices that one log entry made, one letter for each person and notice. Run again, it sends what has not gone
 * out yet; a letter sent just before a crash may go twice, with the same message id.
 */
export async function mailNotices(house: House, mailer: Mailer, matter: string, seq: number): Promise<void> {
  const { kysely } = house.db;
  const rows = await kysely
    .selectFrom('notice')
    .innerJoin('matter', 'matter.id', 'notice.matter_id')
    .select(['notice.id', 'notice.account', 'notice.party', 'notice.title', 'notice.body'])
    .select(['matter.public_number', 'matter.procedure_id', 'matter.procedure_version'])
    .where('notice.matter_id', '=', matter)
    .where('notice.seq', '=', seq)
    .where('notice.mailed_at', 'is', null)
    .orderBy('notice.id')
    .execute();
  for (const row of rows) {
    for (const person of await recipientsOf(house, row, row.procedure_id)) {
      const key = `notice:${row.id}:${person.account}`;
      if (await wasSent(house, key)) continue;
      // A letter lies in the stores of others: of a matter with an unpublished application it tells no title and no reason.
      const secret = holdsTexts(house.catalogue.procedure(row.procedure_id, row.procedure_version));
      const body = secret ? AT_HOME : (row.body as unknown as Text);
      const notice = { title: row.title as unknown as Text, body };
      const page = officeAddress(row)
        ? `/work/matters/${encodeURIComponent(matter)}`
        : `/my/matters/${encodeURIComponent(row.public_number)}`;
      // A mailbox that takes nothing is not asked again; the message stays in the application.
      await mailer.send(noticeMail(key, person, row.public_number, `${house.origin}${page}`, notice));
      await kysely
        .insertInto('mail_sent')
        .values({ key, at: house.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await kysely.updateTable('notice').set({ mailed_at: house.now() }).where('id', '=', row.id).execute();
  }
}

async function wasSent(house: House, key: string): Promise<boolean> {
  const row = await house.db.kysely.selectFrom('mail_sent').select('key').where('key', '=', key).executeTakeFirst();
  return row !== undefined;
}

/** Officers read a matter at the workbench, parties in their own space. */
const officeAddress = (row: { account: string | null; party: string | null }): boolean =>
  row.account !== null || row.party?.startsWith('post:') === true;

function noticeMail(
  key: string,
  person: Recipient,
  number: string,
  page: string,
  notice: { title: Text; body: Text },
): Mail {
  return {
    key,
    to: { name: person.name, address: person.email },
    subject: `【知全】办件 ${number} 有新消息 · News on ${number}`,
    text: [notice.title.zh, notice.body.zh, '', notice.title.en, notice.body.en, '', page, '', ...CLOSING].join('\n'),
  };
}

const AT_HOME: Text = {
  zh: '涉及未公开的申请文件，内容请登录后查看。',
  en: 'It concerns an unpublished application: sign in to read it.',
};

export const CLOSING = ['本邮件由系统自动发出，请勿直接回复。 Sent by the system; please do not answer.'];
