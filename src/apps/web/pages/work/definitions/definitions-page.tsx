import { useProcedures } from '../../../api/index.ts';
import { catalogue, useSay, useWords } from '../../../app/i18n.ts';
import page from '../frame/page.module.css';
import { definitionPath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';

const words = catalogue(
  {
    lead: '本系统照着这些定义运行；办事指南、表单、队列和流程图都由它们生成。',
    title: '事项',
    version: '版本',
    promise: '承诺',
    fee: '收费',
  },
  {
    lead: 'The system runs by these definitions; guides, forms, queues and diagrams are made from them.',
    title: 'Procedure',
    version: 'Version',
    promise: 'Promise',
    fee: 'Fee',
  },
);

export function DefinitionsPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const say = useSay();
  const { data, error } = useProcedures();
  return (
    <WorkFrame title={names.definitions} current="definitions" crumbs={[{ label: names.definitions }]}>
      {() => (
        <div className={page.page}>
          <h1>{names.definitions}</h1>
          <p className={page.lead}>{w.lead}</p>
          {error && <Refusals error={error} />}
          <div className={page.wide}>
            <table className={page.table}>
              <thead>
                <tr>
                  <th scope="col">{w.title}</th>
                  <th scope="col">{w.version}</th>
                  <th scope="col">{w.promise}</th>
                  <th scope="col">{w.fee}</th>
                </tr>
              </thead>
              <tbody>
                {data?.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <a href={definitionPath(one.id)}>{say(one.title)}</a>
                    </th>
                    <td>{one.version}</td>
                    <td>{say(one.promise)}</td>
                    <td>{say(one.fee)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </WorkFrame>
  );
}
