import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a crafted archive; every field may lie. */
export interface Crafted {
  name: string | Buffer;
  data?: Uint8Array;
  stored?: boolean;
  flags?: number;
  method?: number;
  /** Unix mode in the upper half of the external attributes. */
  mode?: number;
  /** What the directory says the size is. */
  claimedSize?: number;
  claimedCrc?: number;
  /** Use the local header of the entry with this index instead of one of its own. */
  sharesWith?: number;
  extra?: Buffer;
}

/** Writes archives that no ordinary archiver would write. */
export function craftZip(entries: Crafted[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name, 'utf8');
    const data = Buffer.from(entry.data ?? []);
    const packed = entry.stored ? data : deflateRawSync(data, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(entry.flags ?? (Buffer.isBuffer(entry.name) ? 0 : 0x800), 2);
    head.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    head.writeUInt16LE(0x4000, 6);
    head.writeUInt16LE(((2026 - 1980) << 9) | (3 << 5) | 16, 8);
    head.writeUInt32LE(entry.claimedCrc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.claimedSize ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const own = entry.sharesWith === undefined;
    offsets.push(own ? at : offsets[entry.sharesWith!]!);
    if (own) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, name, packed]);
      pieces.push(local);
      at += local.length;
    }
    const extra = entry.extra ?? Buffer.alloc(0);
    const central = Buffer.from(head);
    central.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(offsets.at(-1)!, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), central, tail, name, extra);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, central, end]);
}

export const CLAIMS_XML = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?><cn-application-body lang="zh" country="CN"><cn-claims><claim num="1"><claim-text>一种泵，其特征在于，包括叶轮。</claim-text></claim></cn-claims></cn-application-body>',
);
