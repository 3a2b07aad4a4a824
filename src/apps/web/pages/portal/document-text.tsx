import '@fontsource/noto-serif-sc/400.css';
import type { DocumentModel } from '../../api/types.ts';
import css from './document-text.module.css';

type Block = DocumentModel['blocks'][number];

/** An official document as it stands on record: its words in their order, on a sheet of paper. */
export function DocumentText({ model }: { model: DocumentModel }) {
  return (
    <article className={css.sheet} lang={model.lang === 'zh' ? 'zh-CN' : 'en'}>
      <p className={css.head}>{model.head}</p>
      {model.number && <p className={css.number}>{model.number}</p>}
      <h3 className={css.title}>{model.title}</h3>
      {model.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a document have no identity but their place
        <BlockText key={at} block={block} />
      ))}
    </article>
  );
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'addressee':
      return <p>{block.text}</p>;
    case 'paragraph':
    case 'remedies':
      return <Lines className={css.paragraph} text={block.text} />;
    case 'note':
      return <Lines className={css.note} text={block.text} />;
    case 'heading':
      return (
        <h4>
          {block.number}
          {block.text}
        </h4>
      );
    case 'facts':
      return (
        <dl className={css.facts}>
          {block.rows.flat().map((pair) => (
            <div key={pair.label}>
              <dt>{pair.label}</dt>
              <dd>{pair.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return block.rows.length === 0 ? (
        <p>{block.empty}</p>
      ) : (
        <div className={css.scroll}>
          <table>
            {block.caption && <caption>{block.caption}</caption>}
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column.title} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('\u0000')}>
                  {row.map((cell, at) => (
                    <td key={`${block.columns[at]?.title ?? at}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'findings':
      return block.items.length === 0 ? (
        <p>{block.empty}</p>
      ) : (
        <ol className={css.findings}>
          {block.items.map((item) => (
            <li key={item.number}>
              <p>
                {item.number} {item.lead}
              </p>
              {item.parts.map((part) => (
                <p key={part.label} className={css.part}>
                  {part.label}：{part.value}
                </p>
              ))}
            </li>
          ))}
        </ol>
      );
    case 'list':
    case 'enclosures':
      return <Items items={block.items} />;
    case 'legal-basis':
      return (
        <>
          <p>{block.lead}</p>
          <Items items={block.items} />
        </>
      );
    case 'limit':
      return (
        <>
          <Lines className={css.paragraph} text={block.text} />
          {block.derivation.length > 0 && (
            <ul className={css.derivation}>
              {block.derivation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      );
    case 'signature':
      return (
        <div className={css.signature}>
          <p>{block.name}</p>
          <p>{block.date}</p>
        </div>
      );
    case 'imprint':
      return null;
  }
}

function Lines({ text, className }: { text: string; className: string | undefined }) {
  return text.split('\n').map((line) => (
    <p key={line} className={className}>
      {line}
    </p>
  ));
}

function Items({ items }: { items: readonly { number: string; text: string }[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={`${item.number}${item.text}`}>
          {item.number} {item.text}
        </li>
      ))}
    </ul>
  );
}
