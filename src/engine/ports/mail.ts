/** One letter to one person. */
export interface Mail {
  /** The same key is the same letter: receivers that get it twice can tell. Letters, digits and `.:_-`. */
  key: string;
  to: { name: string; address: string };
  /** No names, titles or other personal data: subjects are shown on locked screens and kept in logs. */
  subject: string;
  /** Plain text. */
  text: string;
}

/** Hands letters to a mail server. */
export interface Mailer {
  /**
   * `sent`, or `refused` when the server says that this mailbox will never take it. Throws when the letter was not
   * taken for any other reason: try again later.
   */
  send(mail: Mail): Promise<'sent' | 'refused'>;
  close(): Promise<void>;
}
