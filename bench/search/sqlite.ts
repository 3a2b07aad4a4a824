import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { batches, type Engine } from './engine.ts';
import { sizeOf } from './lance.ts';
import type { FieldWord, Question } from './queries.ts';
import { tokensOf } from './queries.ts';

const COLUMN = { TI: 'title', AB: 'abstract', CL: 'claim' } as const;

/** SQLite with FTS5 over the same words, and the indexes an expert would make. */
export async function sqliteEngine(folder: string): Promise<Engine> {
  const file = path.join(folder, 'bench.db');
  const db = new DatabaseSync(file);
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -262144; pragma temp_store = memory;
    create table doc (id integer primary key, key text not null unique, title text, abstract text, claim text, applicant text,
      ipc text, subclass text, filed text, year text, published text, division text, "right" text);
    create virtual table word using fts5 (title, abstract, claim, content = '', tokenize = 'unicode61')`);
  const workers: Worker[] = [];
  const ask = async (question: Question): Promise<number> => {
    const [sql, values] = statementOf(question);
    return db.prepare(sql).all(...values).length;
  };
  return {
    name: 'SQLite FTS5',
    ingest: async (documents) => {
      let spent = 0;
      const row = db.prepare('insert into doc values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
      const text = db.prepare('insert into word (rowid, title, abstract, claim) values (?, ?, ?, ?)');
      for (const batch of batches(documents)) {
        const cut = batch.map((one) => [one.title, one.abstract, one.claim].map((words) => tokensOf(words).join(' ')));
        const begun = performance.now();
        db.exec('begin');
        for (const [index, one] of batch.entries()) {
          const id = one.id + 1;
          row.run(
            id,
            one.key,
            one.title,
            one.abstract,
            one.claim,
            one.applicant,
            one.ipc,
            one.ipc.slice(0, 4),
            one.filed,
            one.filed.slice(0, 4),
            one.published,
            one.division,
            one.right,
          );
          text.run(id, ...(cut[index] as [string, string, string]));
        }
        db.exec('commit');
        spent += performance.now() - begun;
      }
      const begun = performance.now();
      db.exec(`insert into word (word) values ('optimize');
        create index doc_published on doc (published desc); create index doc_filter on doc ("right", year, division);
        create index doc_facets on doc (id, "right", year, subclass, applicant, division);
        analyze; pragma wal_checkpoint(truncate)`);
      return (spent + performance.now() - begun) / 1000;
    },
    ask,
    users: async (count) => {
      // A connection answers one question at a time; as many threads as there are cores answer side by side.
      const script = new URL('./sqlite-user.ts', import.meta.url);
      for (let n = 0; n < Math.min(count, os.availableParallelism()); n++)
        workers.push(new Worker(script, { workerData: file }));
      const waiting = new Map<number, (found: number) => void>();
      for (const worker of workers)
        worker.on('message', ({ id, found }: { id: number; found: number }) => waiting.get(id)?.(found));
      let id = 0;
      return Array.from({ length: count }, (_, user) => (question: Question) => {
        const [sql, values] = statementOf(question);
        const own = ++id;
        return new Promise<number>((resolve) => {
          waiting.set(own, (found) => {
            waiting.delete(own);
            resolve(found);
          });
          workers[user % workers.length]!.postMessage({ id: own, sql, values });
        });
      });
    },
    bytes: async () => sizeOf(folder),
    processes: async () => [],
    close: async () => {
      for (const worker of workers) await worker.terminate();
      db.close();
    },
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const all = (words: string[]): string => words.map(quoted).join(' AND ');
const inField = ({ field, word }: FieldWord): string => `${COLUMN[field]} : ${quoted(word)}`;

function statementOf(question: Question): [sql: string, values: string[]] {
  switch (question.line) {
    case 'top-20':
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid where word match ? order by rank limit 20`,
        [all(question.words)],
      ];
    case 'filtered top-20':
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid
         where word match ? and doc."right" = ? and doc.year in (${question.years.map(() => '?').join()}) and doc.division like ?
         order by rank limit 20`,
        [all(question.words), question.right, ...question.years, `${question.division}%`],
      ];
    case 'phrase':
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid where word match ? order by rank limit 20`,
        [`abstract : ${quoted(question.words.join(' '))}`],
      ];
    case 'boolean of six terms': {
      const [a, b] = question.either.map(inField);
      const [c, d] = question.and.map(inField);
      const [e, f] = question.not.map(inField);
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid where word match ? order by rank limit 20`,
        [`((${a}) OR (${b})) AND ((${c}) OR (${d})) NOT (${e}) NOT (${f})`],
      ];
    }
    case 'count with five facets':
      return [
        `with hit as materialized (select doc."right" as kind, doc.year, doc.subclass, doc.applicant, doc.division
           from word join doc on doc.id = word.rowid where word match ?)
         select * from (select 'all', '', count(*) from hit)
         union all select * from (select 'right', kind, count(*) from hit group by kind)
         union all select * from (select 'year', year, count(*) from hit group by year order by 3 desc limit 20)
         union all select * from (select 'ipc', subclass, count(*) from hit group by subclass order by 3 desc limit 20)
         union all select * from (select 'applicant', applicant, count(*) from hit group by applicant order by 3 desc limit 20)
         union all select * from (select 'division', division, count(*) from hit group by division order by 3 desc limit 20)`,
        [all(question.words)],
      ];
    case 'sort by date':
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid where word match ? order by doc.published desc limit 20`,
        [all(question.words)],
      ];
    case 'similar document':
      return [
        `select doc.key, doc.title from word join doc on doc.id = word.rowid where word match ? order by rank limit 20`,
        [question.words.map(quoted).join(' OR ')],
      ];
  }
}
