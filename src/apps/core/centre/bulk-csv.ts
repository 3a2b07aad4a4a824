import type { Refusal } from '#kernel/refusal.ts';
import type { BulkItem } from './bulk.ts';
import type { Client } from './bulk-clients.ts';

const HEAD = [
  '序号 No.',
  '文件 File',
  '名称 Title',
  '类型 Kind',
  '主分类 Class',
  '客户 Client',
  '必须改 Errors',
  '建议改 Warnings',
  '结果 Result',
  '办件编号 Number',
  '提交时间 Filed at',
  '原因与办法 Reasons and what to do',
];

/** The packages of a batch with what became of them, as a table for a spreadsheet program. */
export function bulkCsv(items: readonly (BulkItem & { refusals: Refusal[] })[], clients: readonly Client[]): string {
  const lines = items.map((item) => {
    const { input } = item;
    const client = clients.find((one) => one.hat === item.hat);
    const result = item.result ? '已提交 filed' : item.refusals.length > 0 ? '未提交，有障碍 blocked' : '可提交 ready';
    return [
      item.position,
      item.name,
      input.title ?? item.package?.title ?? '',
      input.kind ?? '',
      input.mainIpc ?? input.locarno ?? '',
      client?.name ?? '',
      item.counts?.E ?? '',
      item.counts?.W ?? '',
      result,
      item.result?.number ?? '',
      item.result?.at ?? '',
      item.result ? '' : item.refusals.map((one) => `${one.code} ${one.what.zh}${one.next.zh}`).join('；'),
    ]
      .map((cell) => csvCell(String(cell)))
      .join(',');
  });
  // The mark at the start makes spreadsheet programs read the file as UTF-8.
  return `\uFEFF${[HEAD.map(csvCell).join(','), ...lines].join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is quoted, so that no spreadsheet runs it. */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
