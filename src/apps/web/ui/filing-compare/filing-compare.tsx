import type { FilingDifference, FilingPart, PartComparison } from '#claims/model/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './filing-compare.module.css';

const words = catalogue(
  {
    equal: (n: number) => `${n}个部分与预审合格文本逐字一致。`,
    unequal: (n: number, of: number) => `${of}个部分中有${n}个与预审合格文本不一致。`,
    equalLast: (_n: number) => '与上一稿没有差别。请确认上传的是修改后的文件。',
    unequalLast: (n: number, of: number) => `${of}个部分中改动了${n}个。`,
    ignored: '全角半角、空白和不可见字符不计。',
    part: '部分',
    result: '结果',
    hash: '摘要值（合格 / 提交）',
    same: '一致',
    differs: (n: number) => `${n}处不同`,
    putIn: '增加',
    takenOut: '删去',
    'is-changed': '改动',
    'is-added': '新增',
    'is-removed': '删除',
    title: '发明名称',
    claims: '权利要求书',
    description: '说明书',
    drawings: '附图',
    abstract: '说明书摘要',
    design: '外观设计',
    applicants: '申请人',
    inventors: '发明人',
    claim: (n: string) => `权利要求${n}`,
    more: (n: number) => `另有${n}处，见“与上稿对比”。`,
  },
  {
    equal: (n: number) => `All ${n} parts say exactly what passed.`,
    unequal: (n: number, of: number) => `${n} of ${of} parts ${n === 1 ? 'differs' : 'differ'} from the passed text.`,
    equalLast: (_n: number) => 'Nothing differs from the last version. Make sure these are the corrected files.',
    unequalLast: (n: number, of: number) => `${n} of ${of} parts ${n === 1 ? 'is' : 'are'} changed.`,
    ignored: 'Width of characters, blanks and invisible marks do not count.',
    part: 'Part',
    result: 'Result',
    hash: 'Digest (passed / filed)',
    same: 'the same',
    differs: (n: number) => `${n} ${n === 1 ? 'difference' : 'differences'}`,
    putIn: 'put in',
    takenOut: 'taken out',
    'is-changed': 'changed',
    'is-added': 'added',
    'is-removed': 'removed',
    title: 'Title',
    claims: 'Claims',
    description: 'Description',
    drawings: 'Drawings',
    abstract: 'Abstract',
    design: 'Design',
    applicants: 'Applicants',
    inventors: 'Inventors',
    claim: (n: string) => `Claim ${n}`,
    more: (n: number) => `${n} more, see “Changes”.`,
  },
);

const MOST = 50;
const AROUND = 24;

/**
 * A formal filing beside the text that passed: whether each part says the same, and every place where it does not. Or a
 * correction beside the version before it, where a difference is what is wanted.
 */
export function FilingCompare({
  parts,
  against = 'passed',
}: {
  parts: readonly PartComparison[];
  against?: 'passed' | 'last';
}) {
  const w = useWords(words);
  const unequal = parts.filter((part) => !part.equal);
  const last = against === 'last';
  const said = last ? { equal: w.equalLast, unequal: w.unequalLast } : w;
  const good = (equal: boolean) => equal !== last;
  return (
    <div className={css.compare}>
      <p className={css.verdict} data-equal={good(unequal.length === 0)} role="status">
        <Icon name={good(unequal.length === 0) ? 'check' : 'stop'} />
        <span>{unequal.length === 0 ? said.equal(parts.length) : said.unequal(unequal.length, parts.length)}</span>
        <small>{w.ignored}</small>
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{w.part}</th>
            <th scope="col">{w.result}</th>
            {parts.some((part) => part.passedHash) && <th scope="col">{w.hash}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.part} data-equal={last ? undefined : part.equal}>
              <th scope="row">{w[part.part]}</th>
              <td>
                {!last && <Icon name={part.equal ? 'check' : 'stop'} size={16} />}
                {part.equal ? w.same : w.differs(Math.max(part.differences.length, 1))}
              </td>
              {part.passedHash && (
                <td className={css.hash} title={`${part.passedHash}\n${part.filedHash}`}>
                  {part.passedHash.slice(0, 8)} / {part.filedHash?.slice(0, 8)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {unequal.map((part) => (
        <section key={part.part} className={css.part}>
          <h3>
            {w[part.part]}
            <small>{w.differs(Math.max(part.differences.length, 1))}</small>
          </h3>
          <ol>
            {part.differences.slice(0, MOST).map((difference, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: differences have no name but their order
              <li key={at}>
                <Difference part={part.part} difference={difference} />
              </li>
            ))}
          </ol>
          {part.differences.length > MOST && <p>{w.more(part.differences.length - MOST)}</p>}
        </section>
      ))}
    </div>
  );
}

function Difference({ part, difference }: { part: FilingPart; difference: FilingDifference }) {
  const w = useWords(words);
  const { kind, passedAt, filedAt, segments } = difference;
  const at = filedAt ?? passedAt;
  const place = at === undefined ? '' : part === 'claims' ? w.claim(at) : /^\d+$/.test(at) ? `[${at}]` : '';
  const moved =
    passedAt !== undefined && filedAt !== undefined && passedAt !== filedAt ? `${passedAt} → ${filedAt}` : '';
  return (
    <>
      <span className={css.at}>
        {place} {w[`is-${kind}`]} {moved}
      </span>
      <p lang="zh-CN">
        {segments.map((segment, n) => {
          if (segment.kind === 'same')
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
            return <span key={n}>{shortened(segment.text, n === 0, n === segments.length - 1)}</span>;
          const Tag = segment.kind === 'added' ? 'ins' : 'del';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Tag key={n}>
              <span className="visually-hidden">[{segment.kind === 'added' ? w.putIn : w.takenOut}]</span>
              {segment.text}
            </Tag>
          );
        })}
      </p>
    </>
  );
}

/** What stays the same is shown as far as it tells where a change is. */
function shortened(text: string, first: boolean, last: boolean): string {
  const letters = [...text];
  if (letters.length <= 2 * AROUND) return text;
  const [head, tail] = [letters.slice(0, AROUND).join(''), letters.slice(-AROUND).join('')];
  return `${first ? '' : head}……${last ? '' : tail}`;
}
