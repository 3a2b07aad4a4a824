import { DocumentPrintError } from '#engine/document/index.ts';

/** Longer addresses make a QR code too fine for the place it has. */
const LONGEST = 200;

/** @throws DocumentPrintError unless it is an http or https address of at most 200 characters */
export function webAddress(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new DocumentPrintError(`The verification address "${url}" is no http or https address.`);
  const { href } = new URL(url);
  if (href.length > LONGEST)
    throw new DocumentPrintError(`The verification address is longer than ${LONGEST} characters.`);
  return href;
}
